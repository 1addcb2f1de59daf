// The kill drill: people type, the server is killed with SIGKILL, and after its restart a NEW client looks
// what is left. No client that was there before comes back, so nothing is mended from a browser's memory.
import { joinAll, Observer, whenSynced, Writer } from './wire.mjs'
import { findMarks, mark } from './marks.mjs'
import { seededRandom } from './documents.mjs'
import { sleep, until } from './tools.mjs'

const key = (writer, number) => writer * 100_000 + number

/** What has been promised so far, kept over all kills of one drill. */
export class Promises {
  constructor () {
    this.next = 0
    this.acknowledged = new Set()
    this.seen = new Set()
    this.lost = new Set()
    this.fresh = { acknowledged: new Set(), seen: new Set(), typed: 0 }
  }
}

const killHard = (pid) => { try { process.kill(pid, 'SIGKILL') } catch { /* it was dead already */ } }

class Typist extends Writer {
  constructor (address, number, promises) {
    super(address, number)
    this.waiting = [] // [message number, key] of edits not yet acknowledged
    this.onSaved = (count) => {
      while (this.waiting.length && this.waiting[0][0] <= count) promises.fresh.acknowledged.add(this.waiting.shift()[1])
    }
  }

  edit (number) {
    this.type(mark(this.number, number))
    this.waiting.push([this.lastSent, key(this.number, number)])
  }
}

const typeUntilDead = async (typists, rate, promises, random) => {
  const gap = 1000 / (rate * typists.length)
  let turn = 0
  for (; !typists[0].closed; turn++) {
    const typist = typists[turn % typists.length]
    typist.edit(promises.next + Math.floor(turn / typists.length))
    promises.fresh.typed += 1
    await sleep(gap * (0.5 + random()))
  }
  promises.next += Math.ceil(turn / typists.length) + 1 // no number is ever typed twice
}

/** One round of typing that ends with the death of the server. `mode`: "random" (after `afterMs`) or "seen". */
export const drill = async ({ address, pid, writers, rate, mode, afterMs, seed }, promises) => {
  promises.fresh = { acknowledged: new Set(), seen: new Set(), typed: 0 }
  const random = seededRandom(seed)
  const typists = await joinAll(writers, (i) => new Typist(address, i, promises))
  const [second] = await joinAll(1, () => new Observer(address))
  let armed = mode === 'seen' ? 1 + Math.floor(random() * writers * 3) : Infinity
  second.onFrame = (bytes) => {
    let isNew = false
    findMarks(bytes, (writer, number) => {
      if (writer === 99 || promises.fresh.seen.has(key(writer, number))) return
      promises.fresh.seen.add(key(writer, number))
      isNew = true
    })
    if (isNew && --armed <= 0) killHard(pid) // in the very call in which the bytes came in
  }
  const timer = mode === 'random' ? setTimeout(killHard, afterMs, pid) : setTimeout(killHard, 10_000, pid)
  await typeUntilDead(typists, rate, promises, random)
  clearTimeout(timer)
  await until(() => second.closed && typists.every((typist) => typist.closed), 3000)
  typists.forEach((typist) => typist.leave())
  second.leave()
  return sizes(promises)
}

const sizes = ({ fresh }) =>
  ({ typed: fresh.typed, acknowledged: fresh.acknowledged.size, seen: fresh.seen.size })

const marksOf = (doc) => {
  const found = new Set()
  findMarks(Buffer.from(doc.getXmlFragment('content').toString()), (writer, number) => found.add(key(writer, number)))
  return found
}

/** After the restart: which promised edits are gone? Waits up to 2 s more before it calls one lost. */
export const check = async ({ address }, promises) => {
  const reader = new Writer(address)
  await whenSynced(reader, 10_000)
  const old = [...promises.acknowledged, ...promises.seen].filter((one) => !promises.lost.has(one))
  const promised = [...promises.fresh.acknowledged, ...promises.fresh.seen, ...old]
  let present = marksOf(reader.doc)
  await until(() => { present = marksOf(reader.doc); return promised.every((one) => present.has(one)) }, 2000, 100)
  reader.leave()
  const gone = (set) => [...set].filter((one) => !present.has(one))
  const result = {
    ...sizes(promises),
    lostAcknowledged: gone(promises.fresh.acknowledged).length,
    lostSeen: gone(promises.fresh.seen).length,
    lostOlder: gone(new Set(old)).length
  }
  for (const one of gone(new Set(promised))) promises.lost.add(one)
  for (const one of promises.fresh.acknowledged) promises.acknowledged.add(one)
  for (const one of promises.fresh.seen) promises.seen.add(one)
  promises.fresh = { acknowledged: new Set(), seen: new Set(), typed: 0 }
  return result
}
