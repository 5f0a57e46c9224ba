package org.parkgraph.text;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/**
 * The fields of the index. Those of text exist once for each ending of {@link Analysis}, so that a
 * text is found in its own language.
 */
final class Fields {

  /**
   * What a document of the index stands for: {@link #ENTITY}, {@link #CONCEPT}, {@link #PASSAGE},
   * {@link #LITERAL}.
   */
  static final String KIND = "kind";

  static final String ENTITY = "entity";
  static final String CONCEPT = "concept";
  static final String PASSAGE = "passage";
  static final String LITERAL = "literal";

  /** Text of entities and concepts: all their names; of entities also what else is said of them. */
  static final String NAME = "name";

  static final String BODY = "body";

  /** Text of passages: the gloss; names of entities; concepts and facts. */
  static final String GLOSS = "gloss";

  static final String CITED = "cited";
  static final String FACT = "fact";

  /** Text of literals. */
  static final String TEXT = "text";

  /** Names for completion, as they are written. */
  static final String COMPLETION = "completion";

  /** Of entities and concepts, how many triples point at them. */
  static final String USES = "uses";

  static final String IRI = "iri";
  static final String TYPE = "type";
  static final String MAIN_TYPE = "mainType";
  static final String LABEL = "label";
  static final String DATE = "date";

  /** The date as a number of days, where it is one of the calendar. */
  static final String DAY = "day";

  /** The last day of the interval that the date begins. */
  static final String LATEST = "latest";

  /** Display names by which all results are sorted, with the ending of a language. */
  static final String ORDER = "order";

  static final String ISSUER = "issuer";
  static final String STATUS = "status";
  static final String STATUS_AS_OF = "statusAsOf";

  /** Of an entity the files of the documents that tell of it. */
  static final String SOURCE = "source";

  /** Each name as one term: see {@link Words.nameKey}. */
  static final String NAME_KEY = "nameKey";

  static final String DOCUMENT = "document";
  static final String PARAGRAPH = "paragraph";
  static final String SENTENCE = "sentence";

  /** IRIs of the entities that a passage speaks of; {@link #NONE} where there are none. */
  static final String SPEAKS_OF = "speaksOf";

  /** Whether a passage states no fact: {@code true} for headings, captions and the like. */
  static final String FACTLESS = "factless";

  /** Numbers that ranking uses, by name: of a passage, how many facts rest on it. */
  static final String FEATURE = "feature";

  static final String FACTS = "facts";

  static final String NONE = "none";

  /**
   * Begins the names of the columns that results can be counted by: type, issuer, place and so on.
   */
  static final String FACET = "facet.";

  static final String SUBJECT = "subject";
  static final String PROPERTY = "property";
  static final String GRAPH = "graph";
  static final String LANG = "lang";

  /** Lucene refuses longer terms; no name or IRI of sense comes near. */
  static final int MAX_TERM = 8000;

  private Fields() {}

  /** Adds a term that is matched as a whole, and stored; one too long is stored alone. */
  static void keyword(Document doc, String field, String value) {
    doc.add(
        value.length() > MAX_TERM
            ? new StoredField(field, value)
            : new StringField(field, value, Field.Store.YES));
  }
}
