/** A progress bar with the time left, on standard error; where that is no terminal, nothing but the last line. */
import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  /** Sets how much there is and how much is done. */
  at(done: number, total: number): void
  end(): void
}

export function showProgress(title: string, unit: string): Progress {
  if (!process.stderr.isTTY) return { at() {}, end() {} }
  const bar = new SingleBar(
    {
      format: `${title} {bar} {value}/{total} ${unit} · {eta_formatted} left`,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  let started = false
  return {
    at(done, total) {
      if (!started) bar.start(total, done)
      started = true
      bar.setTotal(Math.max(total, done))
      bar.update(done)
    },
    end() {
      if (started) bar.stop()
    },
  }
}
