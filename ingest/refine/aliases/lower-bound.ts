/** Binary search: the first index for which a test that turns true once holds, or the length. */
export function lowerBound(length: number, test: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
