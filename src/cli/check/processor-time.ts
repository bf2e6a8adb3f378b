import { readFileSync } from 'node:fs';

/** What Linux counts the time of processes in, whatever the machine (`getconf CLK_TCK`). */
const TICKS_A_SECOND = 100;
/** Fields of /proc/PID/stat behind the name of the program: the time it ran itself, and the system for it. */
const [OWN, OF_SYSTEM] = [11, 12];

/**
 * Seconds that a process was worked on by processors: those in which it only waited for its turn are left out.
 * @returns null where the system does not tell
 */
export function processorSeconds(pid: number | undefined): number | null {
  if (pid === undefined) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[OWN]) + Number(fields[OF_SYSTEM]);
    return Number.isFinite(ticks) ? ticks / TICKS_A_SECOND : null;
  } catch {
    return null;
  }
}
