// Asks Comunica a SELECT query over the sources given and prints the rows as JSON:
// node comunica.mjs QUERY SOURCE…
import { QueryEngine } from '@comunica/query-sparql';

const [query, ...sources] = process.argv.slice(2);
const bindings = await new QueryEngine().queryBindings(query, { sources });
const rows = [];
for await (const binding of bindings) {
  const row = {};
  for (const [variable, term] of binding) {
    row[variable.value] = term.value;
  }
  rows.push(row);
}
console.log(JSON.stringify(rows));
