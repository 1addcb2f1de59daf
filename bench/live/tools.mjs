// The few small things every part of the load generator needs.
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until `done()` is true, at most `ms`; says whether it became true. */
export const until = async (done, ms, step = 10) => {
  const end = performance.now() + ms
  while (!done()) {
    if (performance.now() > end) return false
    await sleep(step)
  }
  return true
}
