package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import org.apache.jena.graph.Node;
import org.parkgraph.vocab.Park;

/**
 * Countries, cities and districts above the parks. They grow with the number of parks: every other
 * park opens a district, every third district a city, every sixth city a country; the others fall
 * to those that are there, mostly to the first.
 */
final class Geography {

  private static final Node ADMINISTRATIVE_AREA = park("AdministrativeArea");
  private static final Node GOVERNMENT_BODY = park("GovernmentBody");
  private static final Node ORGANIZATION_KIND = park("organizationKind");
  private static final Node PLACE_KIND = park("placeKind");
  private static final int DISTRICTS_A_CITY = 3;
  private static final int CITIES_A_COUNTRY = 6;

  /** Purposes of dice, which no park has as its number. */
  private static final int CITY_OF = -1;

  private static final int COUNTRY_OF = -2;

  private final Scene scene;
  private final Document document;

  Geography(Scene scene, Document document) {
    this.scene = scene;
    this.document = document;
  }

  /** The district of a park. */
  static Node district(Site site) {
    return Terms.id("district-" + districtNumber(site));
  }

  /** The government of the city of a park. */
  static Node government(Site site) {
    return government(city(site.seed(), districtNumber(site)));
  }

  /** The city of a park. */
  static Node city(Site site) {
    return Terms.id("city-" + city(site.seed(), districtNumber(site)));
  }

  private static Node government(int city) {
    return Terms.id("city-" + city + "-government");
  }

  private static int districtNumber(Site site) {
    return (site.number() + 1) / 2;
  }

  private static int city(long seed, int district) {
    return opened(seed, CITY_OF, district, DISTRICTS_A_CITY);
  }

  /** Every so many open a new one above them, the others fall to one that is there. */
  private static int opened(long seed, int purpose, int number, int every) {
    int there = (number - 1) / every + 1;
    return opens(number, every) ? there : 1 + new Dice(seed, purpose, number).zipf(there);
  }

  private static boolean opens(int number, int every) {
    return (number - 1) % every == 0;
  }

  /** Writes what this park is the first to lie in. */
  void write() {
    Site site = scene.site();
    int district = districtNumber(site);
    if (site.number() % 2 == 0) {
      return;
    }
    int city = city(site.seed(), district);
    if (opens(district, DISTRICTS_A_CITY)) {
      city(city);
    }
    Text name = Names.of(district).then("District", "区");
    area(Terms.id("district-" + district), name, "district", Terms.id("city-" + city));
  }

  private void city(int city) {
    int country = opened(scene.site().seed(), COUNTRY_OF, city, CITIES_A_COUNTRY);
    Node countryNode = Terms.id("country-" + country);
    if (opens(city, CITIES_A_COUNTRY)) {
      Text name = Names.of(country);
      document.say(new Text(name.en() + " is a country.", name.zh() + "是一个国家。"));
      place(countryNode, name, "country");
    }
    Text name = Names.of(city).then("City", "市");
    Node cityNode = Terms.id("city-" + city);
    area(cityNode, name, "city", countryNode);
    Text body = name.then("Government", "政府");
    document.entity(government(city), GOVERNMENT_BODY, body);
    document.fact(government(city), Park.LOCATED_IN, cityNode);
    document.fact(
        government(city), ORGANIZATION_KIND, scene.concept("organization-kind", "government"));
  }

  private void area(Node area, Text name, String kind, Node whole) {
    document.say(
        new Text(name.en() + " is an area of public administration.", name.zh() + "是行政区域。"));
    place(area, name, kind);
    document.fact(area, Park.PART_OF, whole);
  }

  private void place(Node area, Text name, String kind) {
    document.entity(area, ADMINISTRATIVE_AREA, name);
    document.fact(area, PLACE_KIND, scene.concept("place-kind", kind));
  }
}
