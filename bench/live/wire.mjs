// The y-protocol as bytes on a websocket, the same for every server under test.
// Clients come in two kinds: an observer costs next to nothing (it looks for the marker of each edit
// in the bytes of a frame), a writer is a real Yjs document. Otherwise 1,000 clients would measure
// this program and not the server.
import WebSocket from 'ws'
import * as Y from 'yjs'
import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'

const SYNC = 0
const STEP1 = 0
const STEP2 = 1
const UPDATE = 2
const AUTH = 2
const HOCUSPOCUS_SYNC_STATUS = 8
const SAVED_UP_TO_HERE = 100
const EMPTY_UPDATE = new Uint8Array([0, 0])
const EMPTY_STATE_VECTOR = new Uint8Array([0])

/** How one server wants its frames: `prefix` stands before every message (hocuspocus: the room name). */
export const dialect = (address) => {
  if (address.flavour !== 'hocuspocus') return { prefix: new Uint8Array(0), hello: null, bare: [] }
  const name = encoding.createEncoder()
  encoding.writeVarString(name, address.room)
  const hello = encoding.createEncoder()
  encoding.writeVarString(hello, address.room)
  encoding.writeVarUint(hello, AUTH)
  encoding.writeVarUint(hello, 0)
  encoding.writeVarString(hello, 'bench')
  return { prefix: encoding.toUint8Array(name), hello: encoding.toUint8Array(hello) }
}

const syncFrame = (prefix, kind, payload) => {
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, prefix)
  encoding.writeVarUint(encoder, SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** One connection that speaks the handshake. Set `onFrame(bytes)` to see every later frame. */
export class Observer {
  constructor (address) {
    this.tongue = dialect(address)
    this.synced = false
    this.closed = false
    this.closeCode = 0
    this.onFrame = null
    this.onSynced = null
    this.onSaved = null
    this.onClosed = null
    this.sent = 0
    this.accepted = 0
    this.socket = new WebSocket(address.url, { perMessageDeflate: false, skipUTF8Validation: true })
    this.socket.on('open', () => this.greet())
    this.socket.on('message', (bytes) => this.receive(bytes))
    this.socket.on('error', () => {})
    this.socket.on('close', (code) => {
      this.closed = true
      this.closeCode = code
      this.onClosed?.()
    })
  }

  greet () {
    if (this.tongue.hello) this.socket.send(this.tongue.hello)
    this.socket.send(syncFrame(this.tongue.prefix, STEP1, this.stateVector()))
  }

  stateVector () { return EMPTY_STATE_VECTOR }
  missingFor (_stateVector) { return EMPTY_UPDATE }
  apply (_update) {}

  receive (bytes) {
    const at = this.tongue.prefix.length
    const kind = bytes[at]
    if (kind === SYNC) this.receiveSync(bytes, at + 1)
    else if (kind === SAVED_UP_TO_HERE || kind === HOCUSPOCUS_SYNC_STATUS) this.receiveSaved(bytes, at, kind)
    if (this.onFrame !== null) this.onFrame(bytes)
  }

  receiveSync (bytes, at) {
    if (bytes[at] === STEP1) {
      const decoder = decoding.createDecoder(bytes.subarray(at + 1))
      this.sendSync(STEP2, this.missingFor(decoding.readVarUint8Array(decoder)))
      return
    }
    this.apply(bytes, at + 1)
    if (bytes[at] === STEP2 && !this.synced) {
      this.synced = true
      this.onSynced?.()
    }
  }

  // Ours counts what is committed; hocuspocus sends one status per message it has applied in memory.
  receiveSaved (bytes, at, kind) {
    const decoder = decoding.createDecoder(bytes.subarray(at + 1))
    const value = decoding.readVarUint(decoder)
    this.accepted = kind === SAVED_UP_TO_HERE ? value : this.accepted + value
    this.onSaved?.(this.accepted)
  }

  sendSync (kind, update) {
    this.sent += 1
    this.socket.send(syncFrame(this.tongue.prefix, kind, update))
    return this.sent
  }

  leave () { this.socket.terminate() }
}

/** A real Yjs client: it applies what it receives and sends what is written. */
export class Writer extends Observer {
  constructor (address, number = 0) {
    super({ ...address, url: address.writers?.[number % address.writers.length] ?? address.url })
    this.number = number
    this.doc = new Y.Doc()
    this.lastSent = 0
    this.doc.on('update', (update, origin) => {
      if (origin !== 'server') this.lastSent = this.sendSync(UPDATE, update)
    })
  }

  stateVector () { return Y.encodeStateVector(this.doc) }
  missingFor (stateVector) { return Y.encodeStateAsUpdate(this.doc, stateVector) }
  apply (bytes, at) {
    const decoder = decoding.createDecoder(bytes.subarray(at))
    Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), 'server')
  }

  /** Types one marker at the end of the paragraph that belongs to this writer. */
  type (mark) {
    const content = this.doc.getXmlFragment('content')
    // A server that lost the document after a kill gives back an empty one.
    if (content.length === 0) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText()])
      content.insert(0, [paragraph])
    }
    const text = content.get(this.number % content.length).get(0)
    text.insert(text.length, mark)
  }

  leave () {
    super.leave()
    this.doc.destroy()
  }
}

/** Resolves when the client has had its handshake; rejects when it is closed or `ms` have passed. */
export const whenSynced = (client, ms = 30_000) => new Promise((resolve, reject) => {
  if (client.synced) return resolve(client)
  const timer = setTimeout(() => reject(new Error('no handshake in time')), ms)
  client.onSynced = () => { clearTimeout(timer); resolve(client) }
  client.onClosed = () => { clearTimeout(timer); reject(new Error(`closed with ${client.closeCode}`)) }
})

/** Opens `count` clients, at most 40 handshakes at a time. */
export const joinAll = async (count, make) => {
  const clients = new Array(count)
  let next = 0
  const lane = async () => {
    while (next < count) {
      const index = next++
      clients[index] = make(index)
      await whenSynced(clients[index])
    }
  }
  await Promise.all(Array.from({ length: Math.min(40, count) }, lane))
  return clients
}
