/** The live client: `const live = new LiveConnection({ askToken }); const text = live.open(room, { database })`. */
export { LiveConnection, type ConnectionOptions, type Status } from "./connection.ts";
export { LiveDocument, type DocumentOptions, type Refusal } from "./document.ts";
export { forgetEverything } from "./forgetting.ts";
