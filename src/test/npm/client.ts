// Calls the running service through the client that a generator made from its /openapi.json:
// node built/client.js URL
import { client } from './generated/client.gen';
import { policyByTopic, policyList, search } from './generated/sdk.gen';

declare const process: { argv: string[]; exitCode?: number };

async function main(url: string): Promise<void> {
  client.setConfig({ baseUrl: url });

  const listed = await policyList({ query: { limit: 3 }, throwOnError: true });
  console.log(`policies ${listed.data.results.bindings.length}`);

  const query = { topic: 'topic:smart-hardware', from: '2015-01-01' } as const;
  const byTopic = await policyByTopic({ query, throwOnError: true });
  const first = byTopic.data.results.bindings[0];
  console.log(`policy ${first.policy?.value} of ${first.date?.value}`);

  const found = await search({ query: { q: 'Garage Cafe', size: 1 }, throwOnError: true });
  console.log(`hit ${found.data.hits[0].iri}`);

  const wrong = await policyByTopic({ query: { ...query, from: 'yesterday' } });
  console.log(`problem ${wrong.error?.status} ${wrong.error?.detail}`);
}

/** Never called: what the compiler has to refuse. */
export function mistakes(): void {
  // @ts-expect-error the topic is required
  policyByTopic({ query: {} });
  // @ts-expect-error a limit is a number
  policyList({ query: { limit: 'three' } });
  // @ts-expect-error there is no such column
  policyList({ throwOnError: true }).then((answer) => answer.data.results.bindings[0].colour);
}

main(process.argv[2]).catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
