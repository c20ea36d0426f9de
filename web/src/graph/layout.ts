/** Moves nodes apart until they rest, a few milliseconds a frame, so that the page never freezes; it always stops. */
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Drawn } from './model.ts'

const frameBudget = 8

export interface Layout {
  /** Starts, or starts again after the graph grew. */
  run(): void
  stop(): void
}

/** With `still`, everything is worked out before it is drawn: nothing moves on the screen. */
export function createLayout(
  graph: Drawn,
  still: () => boolean,
  onTick: () => void,
  onRest: () => void,
): Layout {
  let frame = 0
  let left = 0

  const step = (iterations: number) =>
    forceAtlas2.assign(graph, {
      iterations,
      settings: {
        adjustSizes: false,
        barnesHutOptimize: graph.order > 300,
        gravity: 0.6,
        scalingRatio: 12,
        slowDown: 2 + Math.log(graph.order + 1),
        outboundAttractionDistribution: false,
      },
    })

  const tick = () => {
    const until = performance.now() + frameBudget
    do {
      step(1)
      left--
    } while (left > 0 && performance.now() < until)
    onTick()
    if (left > 0) frame = requestAnimationFrame(tick)
    else onRest()
  }

  return {
    run() {
      cancelAnimationFrame(frame)
      if (graph.order < 2) return onRest()
      // Fewer turns for many nodes: the whole stays within two seconds.
      left = graph.order > 600 ? 80 : graph.order > 200 ? 160 : 260
      if (!still()) {
        frame = requestAnimationFrame(tick)
        return
      }
      step(Math.min(left, 120))
      onTick()
      onRest()
    },
    stop() {
      cancelAnimationFrame(frame)
      left = 0
    },
  }
}
