// Calls the running service through the client that a generator made from its /openapi.json:
// node built/client.js URL
import { client } from './generated/client.gen';
import { policyByTopic, policyList, search } from './generated/sdk.gen';

declare const process: { argv: string[]; exitCode?: number };

type Row = Record<string, { type: string; value: string }>;

/** The rows of SPARQL results in JSON. */
function rows(data: unknown): Row[] {
  return (data as { results: { bindings: Row[] } }).results.bindings;
}

async function main(url: string): Promise<void> {
  client.setConfig({ baseUrl: url });

  const listed = await policyList({ query: { limit: 3 }, throwOnError: true });
  console.log(`policies ${rows(listed.data).length}`);

  const byTopic = await policyByTopic({
    query: { topic: 'topic:smart-hardware', from: '2015-01-01' },
    throwOnError: true,
  });
  console.log(`policy ${rows(byTopic.data)[0].policy.value}`);

  const found = await search({ query: { q: 'Garage Cafe', size: 1 }, throwOnError: true });
  const hits = (found.data as { hits: { iri: string }[] }).hits;
  console.log(`hit ${hits[0].iri}`);

  const wrong = await policyByTopic({ query: { topic: 'topic:smart-hardware', from: 'yesterday' } });
  const problem = wrong.error as { status: number; detail: string };
  console.log(`problem ${problem.status} ${problem.detail}`);
}

main(process.argv[2]).catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
