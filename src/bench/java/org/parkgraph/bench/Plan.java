package org.parkgraph.bench;

/**
 * How much is measured.
 *
 * @param values how many choices of parameters a query is asked with, the same for all engines
 * @param rounds how often each choice is asked once the process is warm
 * @param budgetSeconds after how long an engine is asked a query no more; what it has done counts
 * @param warmSeconds how long each query of each engine is asked before the measured rounds
 * @param throughputSeconds how long each engine is asked the mix by each number of clients; 0: not
 */
record Plan(int values, int rounds, int budgetSeconds, int warmSeconds, int throughputSeconds) {}
