-- Threshold guidance as SQLite SQL. Guidance 492211c748ecc4a4977a6cd2749103d10922b1ba7fdb465468729dfa28a85de0.
-- It suggests; a named social worker decides. A NULL or blank cell is not known, never no, unless the mapping closes its column by name.
-- A row with something under not_decided is not decided here: hand it to the tool, which reads and decides it as any other.
-- Each row by the rules of its own day: the day it was decided, else received.
--   contact: The contact's id, as in the table.
--   not_decided: Empty where the row is decided; else why not, and then it needs the tool: unread (a cell that cannot be read here, or a row that is set aside), same-id, clash.
--   required: The highest of section-17 and section-47 that the law requires; empty: neither. It binds the council, never the family.
--   to_consider: The highest of early-help, section-17 and section-47 to consider; empty: nothing suggested on what is recorded.
--   not_ruled_out: The highest threshold not ruled out; on most rows it only says how little is known.
--   not_ruled_out_on_what_was_asked: The same where every fact that no column speaks of is read as no, for this column alone.
--   early_help: How early help stands: met, must-consider, points-towards, not-settled or not-met.
--   section_17: How section 17 stands: met, must-consider, points-towards, not-settled or not-met.
--   section_47: How section 47 stands: met, must-consider, points-towards, not-settled or not-met.
--   emergency_accommodation: How emergency accommodation stands: met, must-consider, points-towards, not-settled or not-met.
--   open_routes: Ids of the routes to safety that are open, joined by ;.
--   blocked_routes: Ids of those that are blocked.
--   routes_not_known: Ids of those of which it is not known; the others do not apply.
--   urgency: How soon: now, today, within-one-working-day; empty: nothing said.
--   rules_met: Ids of the rules met, joined by ;.
--   must_consider_unanswered: Ids of the rules met that a professional must answer with a reason.
--   rules_not_settled: Ids of the rules not settled that some row could settle.
--   facts_known: How many facts anything is known of, age and what follows from others included.
--   blanks_read_as_no: How many facts are no only because the mapping says that a blank means no.

WITH
-- the columns the mapping names, as text
cells AS MATERIALIZED (
  SELECT
    CAST(t."Contact ID" AS TEXT) COLLATE BINARY AS k0,
    CAST(t."Received" AS TEXT) COLLATE BINARY AS k1,
    CAST(t."Born" AS TEXT) COLLATE BINARY AS k2,
    CAST(t."Bruise" AS TEXT) COLLATE BINARY AS k3,
    CAST(t."Mobile?" AS TEXT) COLLATE BINARY AS k4,
    CAST(t."PP" AS TEXT) COLLATE BINARY AS k5,
    CAST(t."Grade" AS TEXT) COLLATE BINARY AS k6,
    CAST(t."Contacts" AS TEXT) COLLATE BINARY AS k7
  FROM "contacts" AS t
),
-- what each cell says; 9, 0 or a huge number where it cannot be read
written AS MATERIALIZED (
  SELECT
    k0,
    CASE WHEN k1 IS NULL OR k1 = '' THEN NULL WHEN (k1 GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND length(CAST(k1 AS BLOB)) = 10) THEN CASE WHEN CAST(substr(k1, 7, 4) AS INTEGER) >= 1 AND CAST(substr(k1, 4, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr(k1, 1, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr(k1, 4, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 WHEN CAST(substr(k1, 4, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr(k1, 7, 4) AS INTEGER) % 4 = 0 AND (CAST(substr(k1, 7, 4) AS INTEGER) % 100 <> 0 OR CAST(substr(k1, 7, 4) AS INTEGER) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(substr(k1, 7, 4) AS INTEGER) * 12 + CAST(substr(k1, 4, 2) AS INTEGER) ELSE -1 END WHEN TRIM(k1) = '' THEN NULL ELSE -1 END AS rd_m,
    CASE WHEN k1 IS NULL OR k1 = '' THEN NULL WHEN (k1 GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND length(CAST(k1 AS BLOB)) = 10) THEN CASE WHEN CAST(substr(k1, 7, 4) AS INTEGER) >= 1 AND CAST(substr(k1, 4, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr(k1, 1, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr(k1, 4, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 WHEN CAST(substr(k1, 4, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr(k1, 7, 4) AS INTEGER) % 4 = 0 AND (CAST(substr(k1, 7, 4) AS INTEGER) % 100 <> 0 OR CAST(substr(k1, 7, 4) AS INTEGER) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(substr(k1, 1, 2) AS INTEGER) ELSE -1 END WHEN TRIM(k1) = '' THEN NULL ELSE -1 END AS rd_d,
    trim(replace(replace(replace(k0, char(160), ' '), char(8217), ''''), char(65279), ''), char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) AS own_id,
    CASE WHEN k2 IS NULL OR k2 = '' THEN NULL WHEN (k2 GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND length(CAST(k2 AS BLOB)) = 10) THEN CASE WHEN CAST(substr(k2, 7, 4) AS INTEGER) >= 1 AND CAST(substr(k2, 4, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr(k2, 1, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr(k2, 4, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 WHEN CAST(substr(k2, 4, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr(k2, 7, 4) AS INTEGER) % 4 = 0 AND (CAST(substr(k2, 7, 4) AS INTEGER) % 100 <> 0 OR CAST(substr(k2, 7, 4) AS INTEGER) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(substr(k2, 7, 4) AS INTEGER) * 12 + CAST(substr(k2, 4, 2) AS INTEGER) ELSE -1 END WHEN TRIM(k2) = '' THEN NULL ELSE -1 END AS bd_m,
    CASE WHEN k2 IS NULL OR k2 = '' THEN NULL WHEN (k2 GLOB '[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND length(CAST(k2 AS BLOB)) = 10) THEN CASE WHEN CAST(substr(k2, 7, 4) AS INTEGER) >= 1 AND CAST(substr(k2, 4, 2) AS INTEGER) BETWEEN 1 AND 12 AND CAST(substr(k2, 1, 2) AS INTEGER) BETWEEN 1 AND CASE WHEN CAST(substr(k2, 4, 2) AS INTEGER) IN (4, 6, 9, 11) THEN 30 WHEN CAST(substr(k2, 4, 2) AS INTEGER) = 2 THEN CASE WHEN CAST(substr(k2, 7, 4) AS INTEGER) % 4 = 0 AND (CAST(substr(k2, 7, 4) AS INTEGER) % 100 <> 0 OR CAST(substr(k2, 7, 4) AS INTEGER) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(substr(k2, 1, 2) AS INTEGER) ELSE -1 END WHEN TRIM(k2) = '' THEN NULL ELSE -1 END AS bd_d,
    CASE WHEN k3 IS NULL OR k3 = '' THEN NULL WHEN k3 = 'N' THEN 0 WHEN k3 = 'Not seen' THEN 1 WHEN k3 = 'Y' THEN 2 WHEN TRIM(k3) = '' THEN NULL ELSE 9 END AS w_i0_0,
    CASE WHEN k4 IS NULL OR k4 = '' THEN NULL WHEN k4 = 'Y' THEN 0 WHEN k4 = 'N' THEN 2 WHEN TRIM(k4) = '' THEN NULL ELSE 9 END AS w_i1_0,
    CASE WHEN k5 IS NULL OR k5 = '' THEN NULL WHEN k5 = 'Y' THEN 2 WHEN TRIM(k5) = '' THEN NULL ELSE 9 END AS w_i2_0,
    CASE WHEN k6 IS NULL OR k6 = '' THEN NULL WHEN k6 = 'L''' THEN 1 WHEN k6 = 'H' THEN 2 WHEN TRIM(k6) = '' THEN NULL ELSE 0 END AS w_c0_0,
    CASE WHEN k7 IS NULL OR k7 = '' THEN NULL WHEN (k7 GLOB '[0-9]*' AND k7 NOT GLOB '*[^0-9]*' AND length(CAST(k7 AS BLOB)) <= 9) THEN CAST(k7 AS INTEGER) WHEN substr(k7, 1, 1) = '-' AND (substr(k7, 2) GLOB '[0-9]*' AND substr(k7, 2) NOT GLOB '*[^0-9]*' AND length(CAST(substr(k7, 2) AS BLOB)) <= 9) THEN CAST(k7 AS INTEGER) WHEN TRIM(k7) = '' THEN NULL ELSE 2147483647 END AS w_m1_0_lo
  FROM cells
),
-- each fact as stated: several accounts of one fact read together
said AS MATERIALIZED (
  SELECT
    k0,
    w_i2_0,
    CASE WHEN COUNT(*) OVER (PARTITION BY own_id) > 1 THEN 1 ELSE 0 END AS same_id,
    CASE WHEN bd_m IS NULL THEN -9999 ELSE rd_m - bd_m - CASE WHEN rd_d < bd_d THEN 1 ELSE 0 END END AS age_lo,
    CASE WHEN bd_m IS NULL THEN 99999 ELSE rd_m - bd_m - CASE WHEN rd_d < bd_d THEN 1 ELSE 0 END END AS age_hi,
    CASE WHEN w_i0_0 = 2 THEN 2 WHEN w_i0_0 = 0 THEN 0 ELSE 1 END AS s_i0,
    CASE WHEN w_i1_0 = 2 THEN 2 WHEN w_i1_0 = 0 THEN 0 ELSE 1 END AS s_i1,
    CASE WHEN w_i2_0 = 2 THEN 2 ELSE 1 END AS s_i2,
    COALESCE(w_c0_0, 3) AS s_c0,
    COALESCE(w_m1_0_lo, 0) AS s_m1_lo,
    COALESCE(w_m1_0_lo, 10) AS s_m1_hi,
    (rd_m * 32 + rd_d) AS own_day,
    CASE WHEN ((own_id IS NULL OR own_id IN ('', '#N/A', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#VALUE!') OR replace(own_id, char(65533), '') <> own_id OR rd_m = -1) OR (rd_m IS NULL OR (rd_m * 32 + rd_d) < 764878 OR bd_m = -1) OR (bd_m * 32 + bd_d > rd_m * 32 + rd_d OR w_i0_0 = 9) OR (w_i1_0 = 9 OR w_i2_0 = 9) OR (w_c0_0 = 0 OR w_m1_0_lo < 0 OR w_m1_0_lo > 10)) THEN 1 ELSE 0 END AS bad_cell
  FROM written
),
-- what follows: yes spreads, measures and choices narrow; a contradiction is a clash
spread AS MATERIALIZED (
  SELECT
    bad_cell,
    k0,
    own_day,
    s_c0,
    s_i0,
    s_i1,
    s_i2,
    s_m1_hi,
    s_m1_lo,
    same_id,
    w_i2_0,
    CASE WHEN (s_i2 = 2 AND age_lo < 0) THEN 0 WHEN age_lo < -10 THEN -10 ELSE age_lo END AS y_m0_lo,
    CASE WHEN age_hi > 215 THEN 215 ELSE age_hi END AS y_m0_hi,
    CASE WHEN age_lo > age_hi THEN 1 ELSE 0 END AS clashing,
    CASE WHEN age_lo <= age_hi AND (age_lo > 215 OR age_hi < -10) THEN 1 ELSE 0 END AS age_out
  FROM said
),
-- no spreads; then a blank that means no, where nothing else is known
closed AS MATERIALIZED (
  SELECT
    k0,
    own_day,
    s_c0,
    s_i0,
    s_i1,
    s_m1_hi,
    s_m1_lo,
    y_m0_hi,
    y_m0_lo,
    CASE WHEN s_i2 = 2 THEN 2 WHEN (s_i2 = 2 OR (s_i2 = 1 AND NOT ((y_m0_hi <= -1 OR w_i2_0 IS NULL)))) THEN 1 ELSE 0 END AS f_i2,
    CASE WHEN NOT ((s_i0 = 0 OR s_i1 = 0)) THEN 1 ELSE 0 END AS f_i3,
    CASE WHEN bad_cell = 1 OR age_out = 1 THEN 1 WHEN same_id = 1 THEN 2 WHEN (clashing = 1 OR y_m0_lo > y_m0_hi OR s_m1_lo > s_m1_hi OR s_c0 = 0) THEN 3 ELSE 0 END AS open_reason,
    CASE WHEN (s_i2 = 1 AND NOT (y_m0_hi <= -1) AND w_i2_0 IS NULL) THEN 1 ELSE 0 END AS blanks
  FROM spread
),
-- one column for each rule: 0 not met, 1 not settled, 2 met
verdicts_1 AS MATERIALIZED (
  SELECT
    blanks,
    k0,
    open_reason,
    CASE WHEN (own_day >= 776865 AND (CASE WHEN s_m1_lo >= 3 THEN 1 ELSE 0 END + CASE WHEN (s_c0 & 1) = 0 THEN 1 ELSE 0 END + CASE WHEN s_i0 = 2 THEN 1 ELSE 0 END) >= 2) THEN 2 WHEN (own_day >= 776865 AND (CASE WHEN s_m1_hi >= 3 THEN 1 ELSE 0 END + CASE WHEN (s_c0 & 2) <> 0 THEN 1 ELSE 0 END + CASE WHEN s_i0 <> 0 THEN 1 ELSE 0 END) >= 2) THEN 1 ELSE 0 END AS r2,
    CASE WHEN f_i2 = 2 THEN 2 WHEN f_i2 <> 0 THEN 1 ELSE 0 END AS r0,
    CASE WHEN (s_i0 = 2 AND (s_i1 = 2 OR (y_m0_lo >= 0 AND y_m0_hi <= 5))) THEN 2 WHEN (s_i0 <> 0 AND (s_i1 <> 0 OR (y_m0_lo <= 5 AND y_m0_hi >= 0))) THEN 1 ELSE 0 END AS r1,
    (CASE WHEN s_i0 <> 1 THEN 1 ELSE 0 END + CASE WHEN s_i1 <> 1 THEN 1 ELSE 0 END + CASE WHEN f_i2 <> 1 THEN 1 ELSE 0 END + CASE WHEN f_i3 <> 1 THEN 1 ELSE 0 END + CASE WHEN (y_m0_lo >= -9 OR y_m0_hi <= 214) THEN 1 ELSE 0 END + CASE WHEN (s_m1_lo >= 1 OR s_m1_hi <= 9) THEN 1 ELSE 0 END + CASE WHEN s_c0 <> 3 THEN 1 ELSE 0 END) AS known
  FROM closed
),
-- how the thresholds stand by these rules, and which rules they are
standing_1 AS MATERIALIZED (
  SELECT
    blanks,
    k0,
    known,
    open_reason,
    CASE WHEN r2 = 2 THEN 2 WHEN r2 <> 0 THEN 1 ELSE 0 END AS p2_1,
    CASE WHEN r0 = 2 THEN 2 WHEN r0 <> 0 THEN 1 ELSE 0 END AS d3_1,
    CASE WHEN r1 = 2 THEN 2 WHEN r1 <> 0 THEN 1 ELSE 0 END AS m3_1,
    CASE WHEN r2 <> 0 THEN 1 ELSE 0 END AS asked2_1,
    CASE WHEN (r0 <> 0 OR r1 <> 0) THEN 1 ELSE 0 END AS asked3_1,
    (CASE WHEN r2 = 2 THEN ';again-and-again' ELSE '' END || CASE WHEN r0 = 2 THEN ';police-protection' ELSE '' END || CASE WHEN r1 = 2 THEN ';mark-on-a-baby' ELSE '' END) AS met_1,
    CASE WHEN r1 = 2 THEN ';mark-on-a-baby' ELSE '' END AS ask_1,
    (CASE WHEN r2 = 1 THEN ';again-and-again' ELSE '' END || CASE WHEN r0 = 1 THEN ';police-protection' ELSE '' END || CASE WHEN r1 = 1 THEN ';mark-on-a-baby' ELSE '' END) AS open_1,
    CASE WHEN r1 = 2 THEN 3 WHEN r0 = 2 THEN 2 ELSE 0 END AS soon_1
  FROM verdicts_1
),
-- steps, routes to safety and what the record shows
follow_up AS MATERIALIZED (
  SELECT
    ask_1,
    asked2_1,
    asked3_1,
    blanks,
    d3_1,
    k0,
    known,
    m3_1,
    met_1,
    open_1,
    open_reason,
    p2_1,
    soon_1
  FROM standing_1
),
-- the answer, in words
result AS MATERIALIZED (
  SELECT
    k0 AS contact,
    CASE open_reason WHEN 1 THEN 'unread' WHEN 2 THEN 'same-id' WHEN 3 THEN 'clash' ELSE '' END AS not_decided,
    CASE WHEN open_reason = 0 THEN CASE WHEN d3_1 = 2 THEN 'section-47' ELSE '' END END AS required,
    CASE WHEN open_reason = 0 THEN CASE WHEN (d3_1 = 2 OR m3_1 = 2) THEN 'section-47' WHEN p2_1 = 2 THEN 'section-17' ELSE '' END END AS to_consider,
    CASE WHEN open_reason = 0 THEN CASE WHEN (m3_1 <> 0 OR d3_1 <> 0) THEN 'section-47' WHEN p2_1 <> 0 THEN 'section-17' ELSE 'early-help' END END AS not_ruled_out,
    CASE WHEN open_reason = 0 THEN CASE WHEN asked3_1 = 1 THEN 'section-47' WHEN asked2_1 = 1 THEN 'section-17' ELSE '' END END AS not_ruled_out_on_what_was_asked,
    CASE WHEN open_reason = 0 THEN 'not-settled' END AS early_help,
    CASE WHEN open_reason = 0 THEN CASE WHEN p2_1 = 2 THEN 'points-towards' WHEN p2_1 <> 0 THEN 'not-settled' ELSE 'not-met' END END AS section_17,
    CASE WHEN open_reason = 0 THEN CASE WHEN d3_1 = 2 THEN 'met' WHEN m3_1 = 2 THEN 'must-consider' WHEN (m3_1 <> 0 OR d3_1 <> 0) THEN 'not-settled' ELSE 'not-met' END END AS section_47,
    CASE WHEN open_reason = 0 THEN 'not-met' END AS emergency_accommodation,
    CASE WHEN open_reason = 0 THEN '' END AS open_routes,
    CASE WHEN open_reason = 0 THEN '' END AS blocked_routes,
    CASE WHEN open_reason = 0 THEN '' END AS routes_not_known,
    CASE WHEN open_reason = 0 THEN CASE soon_1 WHEN 3 THEN 'now' WHEN 2 THEN 'today' WHEN 1 THEN 'within-one-working-day' ELSE '' END END AS urgency,
    CASE WHEN open_reason = 0 THEN substr(met_1, 2) END AS rules_met,
    CASE WHEN open_reason = 0 THEN substr(ask_1, 2) END AS must_consider_unanswered,
    CASE WHEN open_reason = 0 THEN substr(open_1, 2) END AS rules_not_settled,
    CASE WHEN open_reason = 0 THEN known END AS facts_known,
    CASE WHEN open_reason = 0 THEN blanks END AS blanks_read_as_no
  FROM follow_up
)
SELECT r.contact, r.not_decided, r.required, r.to_consider, r.not_ruled_out, r.not_ruled_out_on_what_was_asked, r.early_help, r.section_17, r.section_47, r.emergency_accommodation, r.open_routes, r.blocked_routes, r.routes_not_known, r.urgency, r.rules_met, r.must_consider_unanswered, r.rules_not_settled, r.facts_known, r.blanks_read_as_no
FROM result AS r
