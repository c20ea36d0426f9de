/** A vitest reporter that lists at the end what was not run; each such suite's name says why. */
import type { Reporter, TestModule, TestSuite } from 'vitest/node'

export function reportNotRun(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[]) {
      const names = modules.flatMap((module) => [...module.children.suites()].flatMap(notRun))
      if (names.length === 0) return
      process.stdout.write(`\nNot run here:\n${names.map((name) => `  ${name}\n`).join('')}`)
    },
  }
}

/** The outermost suites that were skipped whole. */
function notRun(suite: TestSuite): string[] {
  if (suite.state() === 'skipped') return [suite.name]
  return [...suite.children.suites()].flatMap(notRun)
}
