/** What a query costs over HTTP beside a bare node:http server that sends the same bytes. */
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startServer } from '../../src/api/server.ts'
import { openStore } from '../../src/store/open.ts'
import { madeBatches, together } from '../made-graph.ts'
import type { Question } from '../question.ts'

const articles = 300
const requests = 200
/** Clients at a time, each keeping its connection. */
const clients = 8

function asking(name: string, about: string, most: number, query: string): Question {
  return {
    name: `api/${name}`,
    about: `${about}; the floor sends the same answer without working it out`,
    unit: 'requests',
    most,
    async setup() {
      const store = await openStore(':memory:')
      const batches = [...madeBatches(articles)]
      await store.merge(together(batches))
      const [person] = batches[0]!.nodes.filter(({ attributes }) => attributes.kind === 'Spokesperson')
      const body = JSON.stringify({ query, variables: { id: person!.key } })
      const server = await startServer({ store, port: 0 })
      const agent = new Agent({ keepAlive: true, maxSockets: clients })
      const answer = await send(agent, `${server.url}/graphql`, body)
      if (answer.includes('"errors"')) throw new Error(answer.slice(0, 500))
      const bare = createServer((incoming, response) => {
        incoming.resume().on('end', () => {
          response.setHeader('content-type', 'application/json')
          response.end(answer)
        })
      })
      await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', () => resolve()))
      const floor = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`
      return {
        units: requests,
        measure: () => sendAll(agent, `${server.url}/graphql`, body),
        floor: () => sendAll(agent, floor, body),
        async close() {
          agent.destroy()
          await server.close()
          bare.close()
          await store.close()
        },
      }
    },
  }
}

async function sendAll(agent: Agent, url: string, body: string): Promise<void> {
  let left = requests
  const client = async () => {
    while (left-- > 0) await send(agent, url, body)
  }
  await Promise.all(Array.from({ length: clients }, client))
}

function send(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export const questions: readonly Question[] = [
  asking('nothing', 'a query that asks the store nothing', 15, '{__typename}'),
  asking(
    'list',
    'twenty claims with their outlets',
    15,
    '{claims(first:20){totalCount nodes{text sentence speakerName outlet{name}}}}',
  ),
  asking(
    'nested',
    'fifty statements with article, speaker and claims',
    110,
    '{statements(first:50){nodes{text article{title outlet{name}} speaker{entity{name aliases}} claims{nodes{text contradictions{nodes{id}}}}}}}',
  ),
  asking(
    'neighbourhood',
    'two steps around a person, fifty nodes shown',
    45,
    'query($id:ID!){neighbourhood(id:$id,depth:2,first:50){totalCount nodes{id label} edges{id kind source{id} target{id}}}}',
  ),
  asking(
    'name',
    'what a person said, by name',
    75,
    '{statements(speaker:"ka lo",first:20){totalCount nodes{text}}}',
  ),
]
