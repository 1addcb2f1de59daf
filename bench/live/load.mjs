// The load generator: one command as JSON per line in, one answer as JSON per line out.
//   {"do": "seed" | "fanout" | "storm" | "drill" | "check", ...}  ->  {"ok": {...}} or {"error": "..."}
import readline from 'node:readline'
import { fanout } from './fanout.mjs'
import { seed, storm } from './storm.mjs'
import { check, drill, Promises } from './drill.mjs'

const promises = new Promises()
const commands = {
  seed,
  fanout,
  storm,
  drill: (given) => drill(given, promises),
  check: (given) => check(given, promises)
}

process.on('unhandledRejection', () => {}) // a socket that dies during a kill is no news
for await (const line of readline.createInterface({ input: process.stdin })) {
  const given = JSON.parse(line)
  try {
    console.log(JSON.stringify({ ok: await commands[given.do](given) }))
  } catch (error) {
    console.log(JSON.stringify({ error: String(error?.stack ?? error) }))
  }
}
process.exit(0)
