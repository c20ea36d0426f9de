/** Bytes in every encoding that is read, and those that are refused. */
import { describe, expect, it } from 'vitest'
import { declaredCharset, decodeBytes } from '../../../ingest/read/decode.ts'

const words = 'The café in Győr is closed.'
const wide = Buffer.from(words, 'utf16le')
const swapped = Buffer.from(wide).swap16()

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(words)])],
    ['UTF-16 little endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16 big endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['UTF-16 without a mark', wide],
  ])('reads %s', (_, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ text: words })
  })

  it('takes what is not UTF-8 for windows-1252', () => {
    const bytes = Buffer.from('He said \x93no\x94 in the caf\xe9.', 'latin1')
    expect(decodeBytes(bytes)).toEqual({ text: 'He said “no” in the café.' })
  })

  it('goes by a declared charset before guessing', () => {
    expect(decodeBytes(Buffer.from('z\xb3oty w miecie', 'latin1'), 'iso-8859-2')).toEqual({
      text: 'złoty w miecie',
    })
    expect(decodeBytes(Buffer.from('caf\xe9 here', 'latin1'), 'no-such-charset')).toEqual({
      text: 'café here',
    })
  })

  it('keeps UTF-8 that was cut inside a letter', () => {
    const bytes = Buffer.from('Ünï çödé wörds ägäin é').subarray(0, -1)
    expect(decodeBytes(bytes)).toEqual({ text: 'Ünï çödé wörds ägäin \ufffd' })
  })

  it.each([
    ['zeros and bytes', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9, 8])],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, i) => (i % 3 ? 65 : 1)))],
  ])('refuses %s as binary', (_, bytes) => {
    expect(decodeBytes(bytes)).toEqual({ problem: expect.stringContaining('binary') })
  })

  it('refuses an encoding it cannot tell', () => {
    const shiftJis = Buffer.from(Array.from({ length: 60 }, (_, i) => (i % 2 ? 0x41 : 0x83)))
    expect(decodeBytes(shiftJis)).toHaveProperty('problem')
  })
})

describe('declaredCharset', () => {
  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', 'iso-8859-1'],
    ['<?xml version="1.0" encoding="utf-8"?><html>', 'utf-8'],
    ['<html><body>charset=lies</body>', undefined],
  ])('finds it in %s', (source, expected) => {
    expect(declaredCharset(Buffer.from(source))).toBe(expected)
  })
})
