package org.parkgraph.query;

/** A call of a canned query gives a parameter that it may not give so, or lacks one. */
public class BadParameterException extends RuntimeException {

  private final String parameter;

  /**
   * @param parameter name of the parameter, as the call or the query has it
   * @param problem what is wrong with it and what would be right
   */
  public BadParameterException(String parameter, String problem) {
    super("parameter " + parameter + ": " + problem);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
