-- The embedded store's tables. `attributes` holds the whole node or edge; every other table and column is an index made from it.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `sort` is U+10FFFF where there is nothing to sort by, so that those rows come last.
CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN (
    'Outlet', 'Article', 'Spokesperson', 'Group', 'Place', 'Statement', 'Claim', 'Story'
  )),
  sort TEXT NOT NULL,
  scope TEXT,
  recorded_at TEXT NOT NULL,
  begins TEXT,
  ends TEXT,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX node_list ON node (kind, sort, key);
-- The days in which a node holds, half open, where it says so; few do.
CREATE INDEX node_during ON node (kind, sort, key, begins, ends) WHERE begins IS NOT NULL;
CREATE INDEX node_scope ON node (scope) WHERE scope IS NOT NULL;

-- Ends are node ids: they are given out in the order of arrival, which keeps an article's edges close together.
CREATE TABLE edge (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN (
    'PUBLISHED_BY', 'IN_ARTICLE', 'SAID_BY', 'ASSERTS', 'ABOUT', 'SPEAKS_FOR', 'WITHIN', 'MENTIONS', 'CITES',
    'COPIES', 'PART_OF', 'SAME_AS', 'CONTRADICTS', 'CORROBORATES', 'UPDATES'
  )),
  source INTEGER NOT NULL,
  target INTEGER NOT NULL,
  sort TEXT NOT NULL,
  scope TEXT,
  confidence REAL,
  recorded_at TEXT NOT NULL,
  attributes TEXT NOT NULL
) STRICT;
CREATE INDEX edge_out ON edge (source, kind, key);
CREATE INDEX edge_in ON edge (target, kind, key);
-- Derived edges are what lists are asked for; the many others would cost each merge as much again as their keys do.
CREATE INDEX edge_list ON edge (kind, sort, key) WHERE scope IS NOT NULL;
CREATE INDEX edge_scope ON edge (scope) WHERE scope IS NOT NULL;

-- One row for each value of each facet: a filtered page is a walk along this table in the order of the answer.
CREATE TABLE facet (
  kind TEXT NOT NULL,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  sort TEXT NOT NULL,
  key TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (kind, facet, value, sort, key)
) STRICT, WITHOUT ROWID;

-- Which nodes carry which comparison key.
CREATE TABLE comparison (
  key TEXT NOT NULL,
  node TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (key, node)
) STRICT, WITHOUT ROWID;

-- Comparison keys to be derived again; the mark is new each time the key is touched.
CREATE TABLE due (
  key TEXT PRIMARY KEY,
  mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was left out under a comparison key when it was last derived: nodes that came beyond its cap, pairs beyond a node's.
CREATE TABLE dropped (
  key TEXT PRIMARY KEY,
  nodes INTEGER NOT NULL,
  pairs INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE total (
  kind TEXT PRIMARY KEY,
  total INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Words come folded and parted by src/store/words.ts, so that every store finds the same; rowid is the node's id.
CREATE VIRTUAL TABLE search USING fts5 (
  names,
  prose,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);
