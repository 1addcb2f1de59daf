// Prints updates of real Yjs documents with every kind of content, and what Yjs itself says is in them.
import * as Y from 'yjs'

let seed = 20261124
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return Math.floor((seed / 2147483648) * below)
}
const WORDS = ['water', 'é', '🌊 golf', 'evacuatie ', '\n', 'ij']
const VALUES = [null, true, -5, 2 ** 40, 1.5, 'tekst', [1, ['a']], { a: { b: 2 } }, new Uint8Array([1, 2])]

const ranges = (update) => {
  const { structs, ds } = Y.decodeUpdate(update)
  const inserts = []
  const needs = {}
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID) needs[id.client] = Math.max(needs[id.client] ?? 0, id.clock + 1)
    }
    const { client, clock } = struct.id
    const last = inserts.at(-1)
    if (last && last[0] === client && last[2] === clock) last[2] += struct.length
    else inserts.push([client, clock, clock + struct.length])
  }
  const deletes = []
  for (const [client, items] of ds.clients) for (const { clock, len } of items) deletes.push([client, clock, clock + len])
  return { update: Buffer.from(update).toString('hex'), inserts, deletes, needs }
}

const steps = [
  (doc) => doc.getText('text').insert(random(doc.getText('text').length + 1), WORDS[random(WORDS.length)]),
  (doc) => { const t = doc.getText('text'); if (t.length) t.delete(random(t.length), 1) },
  (doc) => { const t = doc.getText('text'); if (t.length) t.format(0, t.length, { strong: random(2) ? {} : null }) },
  (doc) => doc.getText('text').insertEmbed(0, { image: 'x' }),
  (doc) => doc.getMap('map').set(`k${random(3)}`, VALUES[random(VALUES.length)]),
  (doc) => doc.getMap('map').set('inner', new Y.Map([['x', 1]])),
  (doc) => doc.getArray('list').push([VALUES[random(VALUES.length)], new Y.Array()]),
  (doc) => doc.getXmlFragment('content').insert(0, [new Y.XmlElement('paragraph'), new Y.XmlText('tekst'), new Y.XmlHook('hook')]),
  (doc) => { const f = doc.getXmlFragment('content'); if (f.length) f.delete(0, 1) },
  (doc) => doc.getMap('map').set('sub', new Y.Doc({ guid: 'sub' }))
]

const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
for (const doc of docs) doc.on('update', (update) => console.log(JSON.stringify(ranges(update))))
const updates = []
for (const doc of docs) doc.on('update', (update) => updates.push(update))
for (let i = 0; i < Number(process.argv[2]); i++) {
  steps[random(steps.length)](docs[random(3)])
  if (i % 20 === 0) Y.applyUpdate(docs[random(3)], Y.encodeStateAsUpdate(docs[random(3)]))
}
console.log(JSON.stringify(ranges(Y.mergeUpdates(updates))))
// With holes: every other update only.
console.log(JSON.stringify(ranges(Y.mergeUpdates(updates.filter((_, i) => i % 2)))))
for (const doc of docs) console.log(JSON.stringify(ranges(Y.encodeStateAsUpdate(doc))))
