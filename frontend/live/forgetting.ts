/** Removes every text that this device keeps; for logging out. */

/** Resolves when every database whose name starts with `prefix` is gone. */
export async function forgetEverything(prefix = "samenbeeld:"): Promise<void> {
  const known = await indexedDB.databases();
  const names = known.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  await Promise.all(names.map(removeDatabase));
}

/** Resolves when this database is gone. */
export function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // An open tab lets go at once (y-indexeddb closes at a version change), so "blocked" is followed by success.
    request.onsuccess = request.onerror = () => resolve();
  });
}
