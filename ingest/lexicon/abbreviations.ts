/** Abbreviations that end in a full stop, and the words that open sentences after one. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean))

export const abbreviations = {
  /** Titles and the like: a name or figure always follows. */
  never: words(`
    mr mrs ms mx dr prof gen lt col maj sgt capt cpl cmdr brig adm pte pvt const supt insp det sen rep gov pres rev
    fr hon st msgr sr.ª fig vs v eg e.g ie i.e cf approx nos pp vol art sec
    sra sta gens sens reps govs profs drs messrs`),
  /** May end a sentence or stand in it. */
  sometimes: words(`
    jr sr inc ltd co corp llc plc bros dept univ assn etc al est ave blvd rd no
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    u.s u.k u.n e.u d.c u.s.a p.m a.m ph.d m.d b.a m.a n.y l.a
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn
    tex vt va wash wis wyo ont que alta sask man b.c n.s n.b n.l p.e.i`),
  openers: words(`
    the a an this that these those he she it they we you i there here his her its their our my your
    in on at by for from with without after before since when while if as although though because despite during
    until once under over about according
    but and or so yet nor however meanwhile also then now still later earlier last next more most many some several few
    both all no not what who why how where which one two three
    asked speaking according additionally instead moreover nonetheless nevertheless`),
}
