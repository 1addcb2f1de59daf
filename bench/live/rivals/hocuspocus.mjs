// Hocuspocus as its documentation starts it. Storage, when asked for, is its own database extension with the
// statements of its own SQLite extension, on the SQLite that is inside Node (nothing to compile).
import { Server } from '@hocuspocus/server'
import { Database } from '@hocuspocus/extension-database'
import { DatabaseSync } from 'node:sqlite'

const store = (path) => {
  const database = new DatabaseSync(path)
  database.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')
  const select = database.prepare('SELECT data FROM "documents" WHERE name = ?')
  const upsert = database.prepare(
    'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data')
  return new Database({
    fetch: async ({ documentName }) => select.get(documentName)?.data ?? null,
    store: async ({ documentName, state }) => { upsert.run(documentName, state) }
  })
}

const flushDelay = process.env.FLUSH_DELAY ? { flushDelay: Number(process.env.FLUSH_DELAY) } : {}
await new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  ...flushDelay,
  extensions: process.env.DATABASE ? [store(process.env.DATABASE)] : []
}).listen()
