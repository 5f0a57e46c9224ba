package org.parkgraph.text;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A few entities, passages and literals in several graphs. */
final class Fixture {

  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/parkgraph/graph/>
      PREFIX ex: <http://example.org/>
      PREFIX id: <https://w3id.org/parkgraph/id/>
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX inno: <https://w3id.org/parkgraph/id/inno-way#>
      PREFIX im: <https://w3id.org/parkgraph/id/im-way#>
      PREFIX cafe: <https://w3id.org/parkgraph/id/cafe#>
      PREFIX topic: <https://w3id.org/parkgraph/scheme/topic/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final String DATA =
      """
      :ontology {
        park:Plan rdfs:subClassOf park:Policy . park:Policy rdfs:subClassOf ex:Work .
        park:Street rdfs:subClassOf park:Place .
      }
      :names {
        id:inno-way skos:prefLabel "Inno Way"@en , "创业大街"@zh-Hans .
        id:im-way skos:prefLabel "I M Way"@en , "智造大街"@zh-Hans .
        id:street-plan skos:prefLabel "Street Development Plan"@en , "大街发展规划"@zh-Hans .
        id:cafe skos:prefLabel "3W Café"@en ; skos:altLabel "3W Coffee"@en .
        id:premier skos:prefLabel "Li Keqiang"@en , "李克强"@zh-Hans .
        id:space skos:prefLabel "Haidian Makerspace"@en ; skos:hiddenLabel "Haidan Makerspace"@en .
        topic:rockets skos:prefLabel "rocketry"@en , "火箭"@zh-Hans .
      }
      :doc1 {
        id:doc a park:SourceDocument ; skos:prefLabel "An article"@en ;
          dcterms:identifier "000_a.txt" ; dcterms:issued "2017-09-29"^^xsd:date .
        id:doc-p1-s1 a park:Passage ; park:document id:doc ; park:paragraph 1 ; park:sentence 1 ;
          park:gloss "Inno Way, a street for founders, lies in Haidian."@en , "创业大街是海淀的创业者街区。"@zh-Hans .
        id:doc-p1-s2 a park:Passage ; park:document id:doc ; park:paragraph 1 ; park:sentence 2 ;
          park:gloss "I M Way is about intelligent manufacturing & <robots>."@en , "智造大街以智能制造为主题。"@zh-Hans .
        id:doc-p2-s1 a park:Passage ; park:document id:doc ; park:paragraph 2 ; park:sentence 1 ;
          park:gloss "He visited the café there in May."@en , "他五月来到那里的咖啡馆。"@zh-Hans .
        id:doc-p2-s2 a park:Passage ; park:document id:doc ; park:paragraph 2 ; park:sentence 2 ;
          park:gloss "Heading about a street."@en , "小标题：街区。"@zh-Hans ; park:statesNothing ex:heading .
        id:doc-p2-s3 a park:Passage ; park:document id:doc ; park:paragraph 2 ; park:sentence 3 ;
          park:gloss "A small launcher is to fly."@en , "小型运载器将要发射。"@zh-Hans .
        id:inno-way a park:Street . id:im-way a park:Street .
        id:street-plan a park:Plan ; park:issuedEarliest "2015-03-01"^^xsd:date ;
          skos:definition "how the street is to be rebuilt"@en .
        id:cafe a park:Enterprise . id:premier a park:Person . id:space a park:Place .
        inno:s1 a park:Statement ; rdf:subject id:inno-way ; rdf:predicate rdf:type ;
          rdf:object park:Street ; park:evidence id:doc-p1-s1 .
        im:s1 a park:Statement ; rdf:subject id:im-way ; rdf:predicate rdf:type ;
          rdf:object park:Street ; park:evidence id:doc-p1-s2 .
        id:premier-visit a park:Event ; rdfs:label "visit of the Premier"@en ;
          park:participant id:premier ; park:earliest "2015-05-07"^^xsd:date ;
          park:concerns id:cafe ; park:evidence id:doc-p2-s1 .
        cafe:figure a park:Figure ; park:topic topic:rockets ; park:evidence id:doc-p2-s3 .
      }
      :doc2 {
        id:inno-way skos:prefLabel "Inno Way"@en ; skos:altLabel "Start-up Street"@en .
        ex:thing rdfs:comment "plain words about centres"; ex:note "注意事项"@zh , "Zentrum"@de ;
          dcterms:title "第一个创业大街项目"@zh-Hans .
        _:b rdfs:comment "a blank comment"@en-GB .
      }
      """;

  private Fixture() {}

  static DatasetGraph data(String... more) {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    String text = PREFIXES + DATA + String.join("\n", List.of(more));
    Txn.executeWrite(data, () -> RDFParser.fromString(text, Lang.TRIG).parse(data));
    return data;
  }

  static TextIndex index(DatasetGraph data) {
    return Txn.calculateRead(data, () -> TextIndex.build(data, new ByteBuffersDirectory(), ""));
  }
}
