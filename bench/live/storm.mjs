// Everybody comes back at once: N clients open the same cold room, whose server has just started.
import * as Y from 'yjs'
import { Observer, whenSynced, Writer } from './wire.mjs'
import { findMarks } from './marks.mjs'
import { prepared } from './documents.mjs'
import { cpuMs, machineBusyMs, memoryMb } from './process.mjs'
import { sleep, until } from './tools.mjs'

/** Puts the prepared document of `kilobytes` in the room and makes sure that a second client gets all of it. */
export const seed = async ({ address, kilobytes }) => {
  const document = prepared(kilobytes)
  const writer = new Writer(address)
  await whenSynced(writer)
  Y.applyUpdate(writer.doc, document.update)
  const reader = new Writer(address)
  await whenSynced(reader)
  const whole = () => reader.doc.getXmlFragment('content').toString() === document.text
  const arrived = await until(whole, 10_000, 50)
  const closed = writer.closeCode || reader.closeCode
  await sleep(200)
  writer.leave()
  reader.leave()
  if (!arrived) throw new Error(`the document did not reach a second client (close code ${closed})`)
  return { bytes: document.update.length }
}

const holdsAll = (bytes, size) => {
  if (bytes.length < size * 0.95) return false
  let ends = 0
  findMarks(bytes, (writer, number) => { if (writer === 99) ends |= number })
  return ends === 3
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? null

const verifyWhole = async (address, text) => {
  const reader = new Writer(address)
  try {
    await whenSynced(reader, 5000)
    return await until(() => reader.doc.getXmlFragment('content').toString() === text, 5000, 50)
  } catch {
    return false
  } finally {
    reader.leave()
  }
}

/** `clients` connect in the same instant; a client is synced when it holds the whole document. */
export const storm = async ({ address, pid, clients: count, kilobytes, limit = 15 }) => {
  const document = prepared(kilobytes)
  const cpuBefore = cpuMs(pid)
  const before = { machine: machineBusyMs(), own: process.cpuUsage() }
  const start = performance.now()
  const times = []
  const clients = Array.from({ length: count }, () => {
    const client = new Observer(address)
    client.whole = false
    client.onFrame = (bytes) => {
      if (client.whole || !holdsAll(bytes, document.update.length)) return
      client.whole = true
      times.push(performance.now() - start)
    }
    return client
  })
  let last = -1
  let lastAt = performance.now()
  await until(() => { // an orphan waits for ever: give up when nothing has moved for a third of the limit
    if (times.length !== last) { last = times.length; lastAt = performance.now() }
    return times.length === count || performance.now() - lastAt > limit * 1000 / 3
  }, limit * 1000, 20)
  times.sort((a, b) => a - b)
  const own = process.cpuUsage(before.own)
  const serverMs = cpuMs(pid) - cpuBefore
  const others = machineBusyMs() - before.machine - serverMs - (own.user + own.system) / 1000
  const result = {
    clients: count,
    synced: times.length,
    unsynced: count - times.length,
    orphaned: clients.filter((client) => !client.whole && !client.closed).length,
    dropped: clients.filter((client) => client.closed).length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpuMs: serverMs,
    othersCpu: Math.max(0, others / (performance.now() - start)),
    memoryMb: memoryMb(pid),
    sameText: await verifyWhole(address, document.text)
  }
  clients.forEach((client) => client.leave())
  return result
}
