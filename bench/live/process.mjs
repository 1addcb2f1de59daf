// CPU and memory of a server from /proc: the process, all its threads and all its children.
import fs from 'node:fs'

const TICK_MS = 10 // Linux reports in hundredths of a second

const family = (pid) => {
  const all = [pid]
  try {
    for (const task of fs.readdirSync(`/proc/${pid}/task`)) {
      const children = fs.readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim()
      if (children) for (const child of children.split(' ')) all.push(...family(Number(child)))
    }
  } catch { /* it has just ended */ }
  return all
}

const fieldsAfterName = (text) => text.slice(text.lastIndexOf(')') + 2).split(' ')

/** Milliseconds of user and system time so far. */
export const cpuMs = (pid) => family(pid).reduce((sum, one) => {
  try {
    const fields = fieldsAfterName(fs.readFileSync(`/proc/${one}/stat`, 'utf8'))
    return sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch { return sum }
}, 0)

/** Resident memory in MB. */
export const memoryMb = (pid) => family(pid).reduce((sum, one) => {
  try {
    return sum + Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${one}/status`, 'utf8'))[1]) / 1024
  } catch { return sum }
}, 0)

/** Milliseconds all processors of this machine were busy since it started. */
export const machineBusyMs = () => {
  const [user, nice, system, , , irq, softirq, steal] =
    fs.readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq + steal) * TICK_MS
}
