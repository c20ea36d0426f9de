/** Which edge a pointer means: lines are thin, so the nearest one within reach counts. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** How far a point lies from the stretch between two others. */
export function distanceTo({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy)
}

/** The key of the nearest line within `reach`; of two equally near the later one, which is drawn above. */
export function nearestLine(
  point: Point,
  lines: Iterable<{ readonly key: string; readonly from: Point; readonly to: Point }>,
  reach: number,
): string | null {
  let best: string | null = null
  let least = reach
  for (const { key, from, to } of lines) {
    const distance = distanceTo(point, from, to)
    if (distance <= least) {
      best = key
      least = distance
    }
  }
  return best
}
