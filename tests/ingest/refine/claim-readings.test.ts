/** What claims are made of the harder sentences: fragments, clefts, denials, shared subjects, hours, pronouns and bare figures. */
import { describe, expect, it } from 'vitest'
import type { FoundClaim } from '../../../ingest/draft.ts'
import { extract } from '../../../ingest/pipeline.ts'

const read = (text: string): readonly FoundClaim[] => {
  const article = { title: null, outlet: null, publishedAt: '2031-05-14', byline: null, language: 'en', text }
  return extract(article).claims.map((claim) => {
    expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text)
    return claim
  })
}

/** "NOT break the pump < a valve": polarity, predicate, whom it befalls and who does it. */
const brief = ({ polarity, modality, predicate, subject, object, exclusive }: FoundClaim): string =>
  [
    polarity === 'denied' ? 'NOT ' : '',
    modality === 'asserted' ? '' : `${modality} `,
    predicate,
    object ? ` ${object.text}` : '',
    subject ? ` < ${subject.text}` : '',
    exclusive ? ' ONLY' : '',
  ].join('')

const finds: Record<string, readonly (readonly [sentence: string, claim: string])[]> = {
  'what has no verb': [
    ['No lamp, no rope, nothing.', 'NOT exist no rope'],
    ['“No lamp under the seat,” Anna Berg said.', 'NOT exist No lamp'],
    ['Nor is the ferry back in port.', 'NOT be the ferry'],
    ['Nor did the firm pay the workers.', 'NOT pay the workers < the firm'],
    ['The pump was never in the cellar.', 'NOT be The pump'],
    ['The guards were not from the mill but from the harbour.', 'NOT be The guards'],
  ],
  'who is singled out': [
    ['It was the warden who opened the gate.', 'open gate < the warden ONLY'],
    ['It was not the warden who opened the gate.', 'NOT open gate < the warden'],
    ['What broke the pump was a frozen valve.', 'break the pump < a frozen valve ONLY'],
    ['Who sent them to the quarry was Anna Berg.', 'send them < Anna Berg ONLY'],
    ['The one who sold the barn was the gardener Ole Lund.', 'sell the barn < the gardener Ole Lund ONLY'],
    ['Ole Lund was the one who sold the barn.', 'sell the barn < Ole Lund ONLY'],
  ],
  'what is denied': [
    ['The mayor denied that he had sold a field, calling it "a fairy tale".', 'NOT sell a field < he'],
    ['Not one of the boats returned.', 'NOT return Not one of the boats'],
    ['The harvest is far from ruined.', 'NOT ruin The harvest'],
    ['The report is anything but complete.', 'NOT complete The report'],
    ['The council failed to repair the bridge.', 'NOT repair the bridge < The council'],
    ['The firm refused to pay the workers.', 'NOT pay the workers < The firm'],
    ['Nothing was stolen.', 'NOT steal Nothing'],
    ['The bridge was hardly damaged.', 'NOT damage The bridge'],
    ['The dose did not at any time kill a patient.', 'NOT kill a patient < The dose'],
    ['The lamp was never near a fire, and the guests left the hall.', 'NOT be The lamp'],
    ['Neither of the boats sank.', 'NOT sink Neither of the boats'],
    ['It is false that the bridge broke.', 'NOT break the bridge'],
    ['There is no evidence that the bridge broke.', 'NOT break the bridge'],
    ['The mayor did not say that the bridge broke.', 'possible break the bridge'],
    ['Anna Berg has yet to sell the barn.', 'NOT sell the barn < Anna Berg'],
    ['Anna Berg denied selling the barn.', 'NOT sell the barn < Anna Berg'],
  ],
  'who did it': [
    [
      'The tents were cut in the yard on Monday, it says, by a night clerk.',
      'cut in The tents < a night clerk',
    ],
    ['The tent was taken from the shore by men in hats.', 'take The tent < men'],
    ['Four of the 17 mills closed.', 'close Four of the 17 mills'],
    ['The bags had been slit and glued.', 'glue The bags'],
    ['A barge carrying 71 people sank near Holm.', 'sink A barge'],
    ['The guild hopes to reopen the mill.', 'intended reopen the mill < The guild'],
    ['The miller managed to save the flour.', 'save the flour < The miller'],
    ['Four men came through a door, which was shut, and sold the lamps.', 'sell the lamps < Four men'],
    ['Ferry 12 left Holm at noon on Monday.', 'leave Holm < Ferry 12'],
    ['The bank maps the fire at 40 acres.', 'map the fire < The bank'],
    ['He’s sold the barn, the mayor said.', 'sell the barn < He'],
    ['“There’s a lamp in the cellar,” she said.', 'exist a lamp'],
    ['Their health is described as good by the doctors.', 'good Their health'],
    ['Soldiers bought shoulder-held rockets.', 'buy shoulder-held rockets < Soldiers'],
    ['The gardener saw him with a lamp.', 'see him < The gardener'],
  ],
}

describe.each(Object.entries(finds))('reads %s', (_, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(read(text).map(brief)).toContain(expected)
  })
})

const ignores: readonly (readonly [sentence: string, wrong: RegExp])[] = [
  ['It was the warden who opened the gate.', /It$/],
  ['The guild hopes to reopen the mill.', /hope/],
  ['Sales fell by half.', /< half/],
  ['The hall will be closed by Friday.', /< Friday/],
  ['The letter, dated 3 May, was sold by Berg.', /^date/],
  ['The bridge is far from the town.', /^NOT/],
  ['No, the baker said.', /exist/],
  ['Nobody was hurt, which was lucky, and that was all.', /^NOT lucky/],
  ['We get it.', /^it/],
  ['What they put him through is a lie.', /ONLY/],
  ['The barn was never sold, nor was the mill.', /^NOT mill/],
  ['There is no question that the bridge broke.', /^NOT break/],
]

describe('makes no claim of what is not said', () => {
  it.each(ignores)('%s', (text, wrong) => {
    expect(
      read(text)
        .map(brief)
        .filter((claim) => wrong.test(claim)),
    ).toEqual([])
  })
})

const hours: readonly (readonly [sentence: string, predicate: string, minute: number | null])[] = [
  ['The ferry sank at ten past seven.', 'sink', 430],
  ['The ferry sank at half past eight.', 'sink', 510],
  ['The ferry sank at a quarter to nine in the evening.', 'sink', 1245],
  ['The ferry sank at seven twenty, after the storm.', 'sink', 440],
  ['The ferry sank at 0540 hours.', 'sink', 340],
  ['The ferry sank at 7.14 on Monday.', 'sink', 434],
  ['The ferry sank before midnight.', 'sink', null],
  ['The train left at 6.02 and broke down at 7.14.', 'break down', 434],
]

describe('tells the hour', () => {
  it.each(hours)('%s', (text, predicate, minute) => {
    expect(read(text).find((claim) => claim.predicate === predicate)?.clock).toBe(minute)
  })

  it('leaves a count of things and a price alone', () => {
    expect(read('The mill sold ten to seven bakers.').map(({ clock }) => clock)).not.toContain(410)
    expect(read('The shares closed at 7.14 on Monday.').map(({ clock }) => clock)).toEqual([null])
  })
})

describe('keeps times apart', () => {
  it('leaves a relative clause its own', () => {
    const times = (text: string) => read(text).map(({ predicate, time }) => [predicate, time?.text ?? null])
    expect(times('The Tern, which sank in 2019, was raised.')).toEqual([
      ['sink', '2019'],
      ['raise', null],
    ])
    expect(times('Anna Berg, who sold the mill, resigned on Tuesday.')).toEqual([
      ['sell', null],
      ['resign', 'Tuesday'],
    ])
  })
})

describe('knows whom a pronoun or a role means', () => {
  const meant = (text: string, predicate: string) => {
    const subject = read(text).find((claim) => claim.predicate === predicate)?.subject
    return subject && [subject.name, subject.aliases[0] ?? null]
  }
  it.each([
    ['Mr Ole Lund bought a mill. He sold the barn in May.', 'Ole Lund'],
    ['Mayor Anna Berg left. The mayor sold the barn.', 'Anna Berg'],
    ['Anna Berg said she had sold the barn.', 'Anna Berg'],
    ['Anna Berg met Ida Orr at the mill. She sold the barn.', 'Anna Berg'],
    ['Ole Lund met Anna Berg. “She sold the barn,” Lund said.', 'Anna Berg'],
    ['Vice President Anna Berg left. The president sold the barn.', null],
    ['Mr Ole Lund left. She sold the barn.', null],
  ])('%s', (text, name) => {
    // A guess: it never stands as the argument's own name.
    expect(meant(text, 'sell')).toEqual([null, name])
  })
})

const figures: readonly (readonly [sentence: string, figure: string, measure: string | null])[] = [
  ['The clerk put the number of guests at 40.', '40', 'n:guest'],
  ['Of 23 tables, 19 were broken.', '19', 'n:table'],
  ['The number of guests, which was 300,000 in May, now stands at 312,000.', '312,000', 'n:guest'],
  ['It took a quarter of an hour.', 'a quarter of an hour', 'n:hour'],
  ['The toll was a dozen.', 'a dozen', 'deaths'],
  ['Eleven rounds were fired at the van.', 'Eleven', 'shots'],
  ['The firm fired eleven workers.', 'eleven', 'jobs'],
  ['Two dead, one missing.', 'one', 'missing'],
  ['Three hundred and eighty tailors left the hall.', 'Three hundred and eighty', 'n:tailor'],
  ['As of Monday 40 families were housed.', '40', 'n:family'],
]

describe('says what a figure counts', () => {
  it.each(figures)('%s', (text, figure, measure) => {
    expect(read(text).find(({ quantity }) => quantity?.text === figure)?.measure).toBe(measure)
  })
})
