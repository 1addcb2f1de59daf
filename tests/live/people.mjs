// Real Yjs people for the tests: standard y-websocket clients, driven by one JSON command per line.
//   {"id": 1, "do": "join", "who": "amina", "url": "ws://…/live", "room": "…", "params": {…}}  ->  {"id": 1, "ok": …}
import readline from 'node:readline'
import * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'
import * as decoding from 'lib0/decoding'
import { LiveConnection } from '../../frontend/live/index.ts'

// Other work may take the machine: who waits is done as soon as it is so.
const PATIENCE_MS = 20_000

const people = new Map()
const person = (who) => {
  const found = people.get(who)
  if (!found) throw new Error(`nobody is called ${who}`)
  return found
}

const until = async (check, ms, what) => {
  const end = Date.now() + ms
  while (!check()) {
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what()}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const RealWebSocket = globalThis.WebSocket
// A network that lets no websocket through.
class BlockedWebSocket {
  constructor () { setTimeout(() => this.onclose?.({ code: 1006 }), 1) }
  close () {}
}

// The product's own client: one line, many rooms. `who` in each room is called `who@room` by the other commands.
const carried = {
  carry ({ who, origin, token, rooms, road = 'socket' }) {
    globalThis.WebSocket = road === 'socket' ? RealWebSocket : BlockedWebSocket
    const live = new LiveConnection({ origin, askToken: async () => token })
    for (const room of rooms) {
      const one = live.open(room)
      const known = { doc: one.doc, text: one.doc.getText('text'), live, one, refusals: [], isClosed: false }
      known.provider = { awareness: one.awareness, get synced () { return one.isSynced } }
      people.set(`${who}@${room}`, known)
    }
    live.onRefused((text, refusal) => people.get(`${who}@${text.room}`).refusals.push(refusal))
    live.onClosed((text) => { people.get(`${who}@${text.room}`).isClosed = true })
  },
  waiting: ({ who }) => person(who).one.waiting,
  allSaved: ({ who, ms = PATIENCE_MS }) => until(() => person(who).one.waiting === 0 && person(who).one.savedAt, ms,
    () => `${who} to have all saved, ${person(who).one.waiting} wait`),
  shutOut: ({ who, ms = PATIENCE_MS }) => until(() => person(who).isClosed, ms, () => `${who} to be shut out`),
  isOnline: ({ who }) => person(who).live.isOnline,
  drop ({ who }) { person(who).live.link?.close(); person(who).live.dropNow() },
  hangUp ({ who }) { person(who).live.destroy() }
}

const crowds = {
  // Many at once in a room that nobody has opened yet; done when all are synced.
  async crowd ({ who, count, url, room, params, ms = 20000 }) {
    const all = Array.from({ length: count }, () => {
      const doc = new Y.Doc()
      return new WebsocketProvider(url, room, doc, { params, disableBc: true, WebSocketPolyfill: RealWebSocket })
    })
    await until(() => all.every((one) => one.synced), ms, () => `${all.filter((one) => !one.synced).length} to be synced`)
    people.set(who, { all })
  },
  crowdReads: ({ who, text, ms = 10000 }) =>
    until(() => person(who).all.every(({ doc }) => doc.getText('text').toString() === text), ms, () => `${who} to read ${text}`),
  crowdLeaves ({ who }) { for (const one of person(who).all) one.destroy() }
}

const commands = {
  ...carried,
  ...crowds,
  join ({ who, url, room, params }) {
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(url, room, doc, { params, disableBc: true, maxBackoffTime: 200, WebSocketPolyfill: RealWebSocket })
    const one = { doc, provider, text: doc.getText('text'), closes: [], refusals: [], saved: 0 }
    provider.on('connection-close', (event) => one.closes.push([event?.code, event?.reason]))
    provider.messageHandlers[2] = (_encoder, decoder) => {
      decoding.readVarUint(decoder)
      one.refusals.push(JSON.parse(decoding.readVarString(decoder)))
    }
    provider.messageHandlers[100] = (_encoder, decoder) => {
      one.saved = decoding.readVarUint(decoder)
      one.savedAt = decoding.readVarUint(decoder)
    }
    people.set(who, one)
  },
  synced: ({ who, ms = PATIENCE_MS }) => until(() => person(who).provider.synced, ms, () => `${who} to be synced`),
  type ({ who, at = 0, text }) { person(who).text.insert(at, text) },
  paste ({ who, size }) { person(who).text.insert(0, 'x'.repeat(size)) },
  erase ({ who, at, length }) { person(who).text.delete(at, length) },
  text: ({ who }) => person(who).text.toString(),
  length: ({ who }) => person(who).text.length,
  reads: ({ who, text, ms = PATIENCE_MS }) =>
    until(() => person(who).text.toString() === text, ms, () => `${who} to read ${JSON.stringify(text)}, reads ${person(who).text}`),
  finds: ({ who, text, ms = PATIENCE_MS }) =>
    until(() => person(who).text.toString().includes(text), ms, () => `${who} to find ${JSON.stringify(text)}`),
  saved: ({ who, count, ms = PATIENCE_MS }) =>
    until(() => person(who).saved >= count, ms, () => `${who} to have ${count} saved, has ${person(who).saved}`),
  refused: async ({ who, ms = PATIENCE_MS }) => {
    await until(() => person(who).refusals.length > 0, ms, () => `${who} to be refused`)
    return person(who).refusals
  },
  savedCount: ({ who }) => person(who).saved,
  closed: async ({ who, ms = PATIENCE_MS }) => {
    await until(() => person(who).closes.some(([code]) => code), ms, () => `${who} to be sent away`)
    person(who).provider.shouldConnect = false
    return person(who).closes.filter(([code]) => code)
  },
  present ({ who, state }) { person(who).provider.awareness.setLocalState(state) },
  others: ({ who }) => [...person(who).provider.awareness.getStates().entries()]
    .filter(([client]) => client !== person(who).doc.clientID).map(([, state]) => state),
  seesOthers: ({ who, count, ms = PATIENCE_MS }) =>
    until(() => person(who).provider.awareness.getStates().size - 1 === count, ms,
      () => `${who} to see ${count} others, sees ${person(who).provider.awareness.getStates().size - 1}`),
  offline ({ who }) { person(who).provider.disconnect() },
  online ({ who, params }) {
    if (params) person(who).provider.params = params
    person(who).provider.connect()
  },
  impersonate ({ who, client }) { person(who).doc.clientID = client },
  client: ({ who }) => person(who).doc.clientID,
  state: ({ who }) => Buffer.from(Y.encodeStateAsUpdate(person(who).doc)).toString('base64'),
  leave ({ who }) {
    person(who).provider.destroy()
    people.delete(who)
  }
}

process.on('unhandledRejection', () => {}) // a socket that dies in a drill is no news
for await (const line of readline.createInterface({ input: process.stdin })) {
  const given = JSON.parse(line)
  const answer = (said) => console.log(JSON.stringify({ id: given.id, ...said }))
  Promise.resolve().then(() => commands[given.do](given))
    .then((ok) => answer({ ok: ok ?? null }), (error) => answer({ error: String(error?.message ?? error) }))
}
process.exit(0)
