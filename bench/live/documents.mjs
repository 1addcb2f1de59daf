// The documents every server gets, made anew from a fixed seed: the same text, the same Yjs history.
import * as Y from 'yjs'
import { mark } from './marks.mjs'

const WORDS = ('water stijgt dijk evacuatie zorglocatie bewoners regio capaciteit bedden huisarts ambulance ' +
  'verpleeghuis stroom uitval overleg besluit melding gemeente vervoer opvang medicatie personeel nacht ' +
  'verwachting peil Maas Borgharen Roermond Venlo Maastricht bevestigd onbekend aanname bron tijdstip').split(' ')

/** Small seeded random numbers in [0, 1), so that every run and every server gets the same. */
export const seededRandom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const sentence = (random, length) => {
  let text = ''
  while (text.length < length) text += (text ? ' ' : '') + WORDS[Math.floor(random() * WORDS.length)]
  return text.slice(0, length - 1) + '.'
}

const write = (doc, at, text) => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment('content').insert(at, [paragraph])
}

/**
 * A document of about `kilobytes`, typed by eight people in turn, each sentence at a random place.
 * It begins and ends with a mark, so that bytes can be told to hold the whole of it.
 */
export const prepared = (kilobytes) => {
  const random = seededRandom(kilobytes)
  const people = Array.from({ length: 8 }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = 1000 + i
    return doc
  })
  const first = people[0]
  const paragraphs = Math.max(24, Math.round(kilobytes * 2.2))
  const sentenceLength = Math.floor((kilobytes * 1000) / paragraphs / 3) - 22
  for (let i = 0; i < paragraphs; i++) write(first, i, sentence(random, sentenceLength))
  let state = Y.encodeStateAsUpdate(first)
  for (let round = 0; round < 2; round++) {
    for (const person of people) {
      Y.applyUpdate(person, state)
      for (let i = person.clientID - 1000; i < paragraphs; i += people.length) {
        const text = person.getXmlFragment('content').get(i).get(0)
        text.insert(Math.floor(random() * text.length), sentence(random, sentenceLength))
      }
      state = Y.encodeStateAsUpdate(person)
    }
  }
  Y.applyUpdate(first, state)
  const content = first.getXmlFragment('content')
  content.get(0).get(0).insert(0, mark(99, 1))
  const last = content.get(content.length - 1).get(0)
  last.insert(last.length, mark(99, 2))
  return { update: Y.encodeStateAsUpdate(first), text: content.toString() }
}
