/** Which stretch of the plane to show, so that everything drawn stays clear of what lies over the canvas. */

export interface Box {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}
export interface Size {
  readonly width: number
  readonly height: number
}
/** Pixels that are covered on each side. */
export interface Covered {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Widens a box of drawn nodes until, fitted to the canvas, it lies in the uncovered part. Upwards is greater y. */
export function frameBox(drawn: Box, { width, height }: Size, covered: Covered): Box {
  const [wide, tall] = [drawn.x[1] - drawn.x[0], drawn.y[1] - drawn.y[0]]
  const free = { width: width - covered.left - covered.right, height: height - covered.top - covered.bottom }
  // A canvas that is all covered, or nodes on one spot: nothing to work out.
  if (free.width <= 0 || free.height <= 0 || (wide <= 0 && tall <= 0)) return drawn
  const scale = Math.min(free.width / Math.max(wide, 1e-9), free.height / Math.max(tall, 1e-9))
  const [spareX, spareY] = [(free.width / scale - wide) / 2, (free.height / scale - tall) / 2]
  return {
    x: [drawn.x[0] - spareX - covered.left / scale, drawn.x[1] + spareX + covered.right / scale],
    y: [drawn.y[0] - spareY - covered.bottom / scale, drawn.y[1] + spareY + covered.top / scale],
  }
}
