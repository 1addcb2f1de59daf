// Some write, everybody watches: how long until the LAST of the others has an edit, and what it cost.
import * as Y from 'yjs'
import { joinAll, Observer, Writer } from './wire.mjs'
import { findMarks, mark } from './marks.mjs'
import { prepared, seededRandom } from './documents.mjs'
import { cpuMs, machineBusyMs, memoryMb } from './process.mjs'
import { sleep } from './tools.mjs'

const BUCKET_MS = 0.1
const BUCKETS = 300_000 // up to 30 s

/** Edits of one stretch of time, in the order in which they are to be typed: `{ at, writer, number }`. */
export const timetable = ({ writers, rate, seconds, first, seed }) => {
  const random = seededRandom(seed)
  const edits = []
  const gap = 1000 / rate
  for (let writer = 0; writer < writers; writer++) {
    const phase = random() * gap
    for (let k = 0; k < Math.round(rate * seconds); k++) {
      edits.push({ at: phase + k * gap + (random() - 0.5) * gap * 0.4, writer, number: first + k })
    }
  }
  return edits.sort((a, b) => a.at - b.at)
}

const percentile = (sorted, share) =>
  sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] : null

/** Collects who has seen what. One cell per edit and per client, so that nothing is counted twice. */
class Ledger {
  constructor (clients, edits) {
    this.clients = clients
    this.index = new Map(edits.map((edit, i) => [edit.writer * 100_000 + edit.number, i]))
    this.sentAt = new Float64Array(edits.length)
    this.lastAt = new Float64Array(edits.length)
    this.missing = new Int32Array(edits.length).fill(clients - 1)
    this.seen = new Uint8Array(edits.length * clients)
    this.histogram = new Uint32Array(BUCKETS)
    this.deliveries = 0
    this.wanted = edits.length * (clients - 1)
  }

  see (client, writer, number, now) {
    const edit = this.index.get(writer * 100_000 + number)
    if (edit === undefined || client === writer) return
    const cell = edit * this.clients + client
    if (this.seen[cell]) return
    this.seen[cell] = 1
    this.deliveries += 1
    const ms = now - this.sentAt[edit]
    this.histogram[Math.min(BUCKETS - 1, Math.floor(ms / BUCKET_MS))] += 1
    if (--this.missing[edit] === 0) this.lastAt[edit] = now
  }

  receiver (share) {
    let left = Math.ceil(this.deliveries * share)
    for (let i = 0; i < BUCKETS; i++) {
      left -= this.histogram[i]
      if (left <= 0) return (i + 1) * BUCKET_MS
    }
    return null
  }

  result () {
    const all = []
    for (let i = 0; i < this.sentAt.length; i++) if (this.missing[i] === 0) all.push(this.lastAt[i] - this.sentAt[i])
    all.sort((a, b) => a - b)
    return {
      edits: this.sentAt.length,
      delivered: this.deliveries / this.wanted,
      allP50: percentile(all, 0.5),
      allP99: percentile(all, 0.99),
      oneP50: this.receiver(0.5),
      oneP99: this.receiver(0.99)
    }
  }
}

const type = async (clients, edits, ledger) => {
  const start = performance.now() + 20
  for (let i = 0; i < edits.length; i++) {
    const wait = start + edits[i].at - performance.now()
    if (wait > 0) await sleep(wait)
    if (ledger) ledger.sentAt[i] = performance.now()
    if (!clients[edits[i].writer].closed) clients[edits[i].writer].type(mark(edits[i].writer, edits[i].number))
  }
}

/** The door of the client with this number, where there are several: as somebody who stands before them would. */
const doorOf = (address, number) => address.urls
  ? { ...address, url: address.urls[number % address.urls.length] }
  : address

const settle = async (ledger, clients, ms) => {
  const end = performance.now() + ms
  while (ledger.deliveries < ledger.wanted && performance.now() < end && !clients.every((c) => c.closed)) await sleep(20)
}

/** Runs one case against one running server and says what was measured. Times in ms, memory in MB. */
export const fanout = async ({
  address, pid, clients: count, writers, rate, seconds, kilobytes, warmup = 1.5, seed = 1, drain = 15
}) => {
  const first = await joinAll(1, () => new Writer(address, 0)) // a warm room for all servers
  Y.applyUpdate(first[0].doc, prepared(kilobytes).update)
  await sleep(300)
  const joinStart = performance.now()
  const rest = await joinAll(count - 1, (i) => i + 1 < writers ? new Writer(address, i + 1) : new Observer(doorOf(address, i + 1)))
  const clients = first.concat(rest)
  const joinMs = performance.now() - joinStart
  await type(clients, timetable({ writers, rate, seconds: warmup, first: 50_000, seed: seed + 1000 }), null)
  await sleep(400)
  const edits = timetable({ writers, rate, seconds, first: 0, seed })
  const ledger = new Ledger(count, edits)
  clients.forEach((client, index) => {
    client.onFrame = (bytes) => {
      const now = performance.now()
      findMarks(bytes, (writer, number) => ledger.see(index, writer, number, now))
    }
  })
  const before = { server: cpuMs(pid), own: process.cpuUsage(), machine: machineBusyMs(), at: performance.now() }
  await type(clients, edits, ledger)
  await settle(ledger, clients, drain * 1000)
  const took = performance.now() - before.at
  const own = process.cpuUsage(before.own)
  const ownMs = (own.user + own.system) / 1000
  const serverMs = cpuMs(pid) - before.server
  const result = {
    ...ledger.result(),
    cpuPerEdit: serverMs / edits.length,
    serverCpu: serverMs / took,
    generatorCpu: ownMs / took,
    othersCpu: Math.max(0, (machineBusyMs() - before.machine - serverMs - ownMs) / took),
    memoryMb: memoryMb(pid),
    joinMs,
    dropped: clients.filter((client) => client.closed).length
  }
  clients.forEach((client) => client.leave())
  return result
}
