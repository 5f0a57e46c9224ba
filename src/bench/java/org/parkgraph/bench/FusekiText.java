package org.parkgraph.bench;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the configuration of a stock Fuseki with jena-text over every property with strings. */
final class FusekiText {

  private FusekiText() {}

  /** In memory, the text index too. */
  static String inMemory(Set<String> properties, int limitSeconds) {
    return configuration("<#base> a ja:MemoryDataset .", "\"mem\"", properties, limitSeconds);
  }

  /** TDB2 and the text index in folders. */
  static String onDisk(Path database, Path index, Set<String> properties, int limitSeconds) {
    return configuration(
        "<#base> a tdb2:DatasetTDB2 ; tdb2:location \"" + database + "\" .",
        "<file://" + index + ">",
        properties,
        limitSeconds);
  }

  private static String configuration(
      String base, String directory, Set<String> properties, int limitSeconds) {
    return """
        PREFIX fuseki: <http://jena.apache.org/fuseki#>
        PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
        PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
        PREFIX text: <http://jena.apache.org/text#>
        [] a fuseki:Server ;
          ja:context [ ja:cxtName "arq:queryTimeout" ; ja:cxtValue "%s" ] ;
          fuseki:services ( <#service> ) .
        <#service> a fuseki:Service ; fuseki:name "ds" ; fuseki:dataset <#dataset> ;
          fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ;
          fuseki:endpoint [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] .
        <#dataset> a text:TextDataset ; text:dataset <#base> ; text:index <#index> .
        %s
        <#index> a text:TextIndexLucene ; text:directory %s ; text:entityMap <#map> .
        <#map> a text:EntityMap ; text:entityField "uri" ; text:defaultField "f0" ;
          text:langField "lang" ; text:map ( %s ) .
        """
        .formatted(limitSeconds * 1000, base, directory, map(properties));
  }

  private static String map(Set<String> properties) {
    int[] field = {0};
    return properties.stream()
        .map(p -> "[ text:field \"f" + field[0]++ + "\" ; text:predicate <" + p + "> ]")
        .collect(Collectors.joining(" "));
  }
}
