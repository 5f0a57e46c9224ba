package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import org.apache.jena.graph.Node;
import org.parkgraph.generate.Site.Kind;
import org.parkgraph.generate.Vocabulary.Concept;
import org.parkgraph.vocab.Park;

/** The park, its zones, their streets and the buildings on them. */
final class Places {

  private static final Node INNOVATION_ZONE = park("InnovationZone");
  private static final Node FACILITY = park("Facility");
  private static final Node PLACE_KIND = park("placeKind");
  private static final Node IN_INDUSTRY = park("inIndustry");
  private static final Node ADMINISTERED_BY = park("administeredBy");
  private static final Node PRECISION = park("coordinatePrecision");

  private final Scene scene;
  private final Site site;
  private final Document document;

  Places(Scene scene, Document document) {
    this.scene = scene;
    this.site = scene.site();
    this.document = document;
  }

  /** A place where firms sit: mostly a building, at times a street. */
  static Node leaf(Site site, Dice dice) {
    Kind kind = dice.percent(12) ? Kind.STREET : Kind.BUILDING;
    return site.node(kind, 1 + dice.zipf(site.count(kind)));
  }

  /** What a place is called. */
  static Text name(Site site, Kind kind, int index) {
    Text coined = site.coined(kind, index);
    return switch (kind) {
      case ZONE -> coined.then("Innovation Zone", "创新区");
      case STREET -> coined.then("Street", "街");
      default -> coined.then("Building", "大厦");
    };
  }

  /** Writes all places, each below one that was written before. */
  void write() {
    place(site.node(), INNOVATION_ZONE, site.name(), "science-park");
    within(site.node(), Geography.district(site));
    document.fact(site.node(), ADMINISTERED_BY, Institutions.committee(site));
    industries(site.node(), site.dice("industries"), 4);
    for (int i : site.all(Kind.ZONE)) {
      Node zone = site.node(Kind.ZONE, i);
      place(zone, INNOVATION_ZONE, name(site, Kind.ZONE, i), "industry-park");
      within(zone, site.node());
      industries(zone, site.dice(Kind.ZONE, i), 3);
    }
    for (int i : site.all(Kind.STREET)) {
      Node street = site.node(Kind.STREET, i);
      place(street, INNOVATION_ZONE, name(site, Kind.STREET, i), "street");
      within(street, some(Kind.ZONE, site.dice(Kind.STREET, i)));
    }
    for (int i : site.all(Kind.BUILDING)) {
      Dice dice = site.dice(Kind.BUILDING, i);
      Node building = site.node(Kind.BUILDING, i);
      place(building, FACILITY, name(site, Kind.BUILDING, i), "offices");
      within(building, some(dice.percent(80) ? Kind.STREET : Kind.ZONE, dice));
    }
  }

  private Node some(Kind kind, Dice dice) {
    return site.node(kind, 1 + dice.zipf(site.count(kind)));
  }

  private void within(Node place, Node whole) {
    document.fact(place, Park.PART_OF, whole);
  }

  private void place(Node place, Node type, Text name, String kind) {
    Dice dice = site.dice(place.getURI());
    document.say(scene.words().sentence(dice, name, 2));
    document.entity(place, type, name);
    document.fact(place, PLACE_KIND, scene.concept("place-kind", kind));
    document.edge(place, Terms.LATITUDE, Literals.decimal(dice.between(20_0000, 50_0000), 4));
    document.edge(place, Terms.LONGITUDE, Literals.decimal(dice.between(80_0000, 130_0000), 4));
    document.edge(place, PRECISION, Literals.integer(50));
  }

  private void industries(Node place, Dice dice, int count) {
    for (Concept industry : dice.favourites(scene.scheme("industry"), count)) {
      document.fact(place, IN_INDUSTRY, industry.node());
    }
  }
}
