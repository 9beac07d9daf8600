-- Threshold guidance as SQL Server SQL. Guidance 492211c748ecc4a4977a6cd2749103d10922b1ba7fdb465468729dfa28a85de0.
-- It suggests; a named social worker decides. A NULL or blank cell is not known, never no, unless the mapping closes its column by name.
-- A row with something under not_decided is not decided here: hand it to the tool, which reads and decides it as any other.
-- Each row by the rules of its own day: the day it was decided, else received.
-- UNTRIED: no test of the library runs this on SQL Server. Compare it with `thresholds replay` on a sample before relying on it.
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

-- the columns the mapping names, as text
DROP TABLE IF EXISTS #cells;
SELECT
  CAST(t.[Contact ID] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k0,
  CAST(t.[Received] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k1,
  CAST(t.[Born] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k2,
  CAST(t.[Bruise] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k3,
  CAST(t.[Mobile?] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k4,
  CAST(t.[PP] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k5,
  CAST(t.[Grade] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k6,
  CAST(t.[Contacts] AS nvarchar(4000)) COLLATE Latin1_General_100_BIN2 AS k7
INTO #cells
FROM [dbo].[contacts] AS t;

-- what each cell says; 9, 0 or a huge number where it cannot be read
DROP TABLE IF EXISTS #written;
SELECT
  k0,
  CASE WHEN k1 IS NULL OR ((k1 = N'' AND DATALENGTH(k1) = 0)) THEN NULL WHEN (k1 LIKE N'[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND DATALENGTH(k1) = 20) THEN CASE WHEN CAST(SUBSTRING(k1, 7, 4) AS int) >= 1 AND CAST(SUBSTRING(k1, 4, 2) AS int) BETWEEN 1 AND 12 AND CAST(SUBSTRING(k1, 1, 2) AS int) BETWEEN 1 AND CASE WHEN CAST(SUBSTRING(k1, 4, 2) AS int) IN (4, 6, 9, 11) THEN 30 WHEN CAST(SUBSTRING(k1, 4, 2) AS int) = 2 THEN CASE WHEN CAST(SUBSTRING(k1, 7, 4) AS int) % 4 = 0 AND (CAST(SUBSTRING(k1, 7, 4) AS int) % 100 <> 0 OR CAST(SUBSTRING(k1, 7, 4) AS int) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(SUBSTRING(k1, 7, 4) AS int) * 12 + CAST(SUBSTRING(k1, 4, 2) AS int) ELSE -1 END WHEN ((TRIM(k1) = N'' AND DATALENGTH(TRIM(k1)) = 0)) THEN NULL ELSE -1 END AS rd_m,
  CASE WHEN k1 IS NULL OR ((k1 = N'' AND DATALENGTH(k1) = 0)) THEN NULL WHEN (k1 LIKE N'[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND DATALENGTH(k1) = 20) THEN CASE WHEN CAST(SUBSTRING(k1, 7, 4) AS int) >= 1 AND CAST(SUBSTRING(k1, 4, 2) AS int) BETWEEN 1 AND 12 AND CAST(SUBSTRING(k1, 1, 2) AS int) BETWEEN 1 AND CASE WHEN CAST(SUBSTRING(k1, 4, 2) AS int) IN (4, 6, 9, 11) THEN 30 WHEN CAST(SUBSTRING(k1, 4, 2) AS int) = 2 THEN CASE WHEN CAST(SUBSTRING(k1, 7, 4) AS int) % 4 = 0 AND (CAST(SUBSTRING(k1, 7, 4) AS int) % 100 <> 0 OR CAST(SUBSTRING(k1, 7, 4) AS int) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(SUBSTRING(k1, 1, 2) AS int) ELSE -1 END WHEN ((TRIM(k1) = N'' AND DATALENGTH(TRIM(k1)) = 0)) THEN NULL ELSE -1 END AS rd_d,
  TRIM((NCHAR(9) + NCHAR(10) + NCHAR(11) + NCHAR(12) + NCHAR(13) + NCHAR(32) + NCHAR(133) + NCHAR(160) + NCHAR(5760) + NCHAR(8192) + NCHAR(8193) + NCHAR(8194) + NCHAR(8195) + NCHAR(8196) + NCHAR(8197) + NCHAR(8198) + NCHAR(8199) + NCHAR(8200) + NCHAR(8201) + NCHAR(8202) + NCHAR(8232) + NCHAR(8233) + NCHAR(8239) + NCHAR(8287) + NCHAR(12288)) FROM replace(replace(replace(k0, (NCHAR(160)), N' '), (NCHAR(8217)), N''''), (NCHAR(65279)), N'')) AS own_id,
  CASE WHEN k2 IS NULL OR ((k2 = N'' AND DATALENGTH(k2) = 0)) THEN NULL WHEN (k2 LIKE N'[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND DATALENGTH(k2) = 20) THEN CASE WHEN CAST(SUBSTRING(k2, 7, 4) AS int) >= 1 AND CAST(SUBSTRING(k2, 4, 2) AS int) BETWEEN 1 AND 12 AND CAST(SUBSTRING(k2, 1, 2) AS int) BETWEEN 1 AND CASE WHEN CAST(SUBSTRING(k2, 4, 2) AS int) IN (4, 6, 9, 11) THEN 30 WHEN CAST(SUBSTRING(k2, 4, 2) AS int) = 2 THEN CASE WHEN CAST(SUBSTRING(k2, 7, 4) AS int) % 4 = 0 AND (CAST(SUBSTRING(k2, 7, 4) AS int) % 100 <> 0 OR CAST(SUBSTRING(k2, 7, 4) AS int) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(SUBSTRING(k2, 7, 4) AS int) * 12 + CAST(SUBSTRING(k2, 4, 2) AS int) ELSE -1 END WHEN ((TRIM(k2) = N'' AND DATALENGTH(TRIM(k2)) = 0)) THEN NULL ELSE -1 END AS bd_m,
  CASE WHEN k2 IS NULL OR ((k2 = N'' AND DATALENGTH(k2) = 0)) THEN NULL WHEN (k2 LIKE N'[0-9][0-9]/[0-9][0-9]/[0-9][0-9][0-9][0-9]' AND DATALENGTH(k2) = 20) THEN CASE WHEN CAST(SUBSTRING(k2, 7, 4) AS int) >= 1 AND CAST(SUBSTRING(k2, 4, 2) AS int) BETWEEN 1 AND 12 AND CAST(SUBSTRING(k2, 1, 2) AS int) BETWEEN 1 AND CASE WHEN CAST(SUBSTRING(k2, 4, 2) AS int) IN (4, 6, 9, 11) THEN 30 WHEN CAST(SUBSTRING(k2, 4, 2) AS int) = 2 THEN CASE WHEN CAST(SUBSTRING(k2, 7, 4) AS int) % 4 = 0 AND (CAST(SUBSTRING(k2, 7, 4) AS int) % 100 <> 0 OR CAST(SUBSTRING(k2, 7, 4) AS int) % 400 = 0) THEN 29 ELSE 28 END ELSE 31 END THEN CAST(SUBSTRING(k2, 1, 2) AS int) ELSE -1 END WHEN ((TRIM(k2) = N'' AND DATALENGTH(TRIM(k2)) = 0)) THEN NULL ELSE -1 END AS bd_d,
  CASE WHEN k3 IS NULL OR ((k3 = N'' AND DATALENGTH(k3) = 0)) THEN NULL WHEN ((k3 = N'N' AND DATALENGTH(k3) = 2)) THEN 0 WHEN ((k3 = N'Not seen' AND DATALENGTH(k3) = 16)) THEN 1 WHEN ((k3 = N'Y' AND DATALENGTH(k3) = 2)) THEN 2 WHEN ((TRIM(k3) = N'' AND DATALENGTH(TRIM(k3)) = 0)) THEN NULL ELSE 9 END AS w_i0_0,
  CASE WHEN k4 IS NULL OR ((k4 = N'' AND DATALENGTH(k4) = 0)) THEN NULL WHEN ((k4 = N'Y' AND DATALENGTH(k4) = 2)) THEN 0 WHEN ((k4 = N'N' AND DATALENGTH(k4) = 2)) THEN 2 WHEN ((TRIM(k4) = N'' AND DATALENGTH(TRIM(k4)) = 0)) THEN NULL ELSE 9 END AS w_i1_0,
  CASE WHEN k5 IS NULL OR ((k5 = N'' AND DATALENGTH(k5) = 0)) THEN NULL WHEN ((k5 = N'Y' AND DATALENGTH(k5) = 2)) THEN 2 WHEN ((TRIM(k5) = N'' AND DATALENGTH(TRIM(k5)) = 0)) THEN NULL ELSE 9 END AS w_i2_0,
  CASE WHEN k6 IS NULL OR ((k6 = N'' AND DATALENGTH(k6) = 0)) THEN NULL WHEN ((k6 = N'L''' AND DATALENGTH(k6) = 4)) THEN 1 WHEN ((k6 = N'H' AND DATALENGTH(k6) = 2)) THEN 2 WHEN ((TRIM(k6) = N'' AND DATALENGTH(TRIM(k6)) = 0)) THEN NULL ELSE 0 END AS w_c0_0,
  CASE WHEN k7 IS NULL OR ((k7 = N'' AND DATALENGTH(k7) = 0)) THEN NULL WHEN (k7 LIKE N'[0-9]%' AND k7 NOT LIKE N'%[^0-9]%' AND DATALENGTH(k7) <= 18) THEN CAST(k7 AS int) WHEN ((SUBSTRING(k7, 1, 1) = N'-' AND DATALENGTH(SUBSTRING(k7, 1, 1)) = 2)) AND (SUBSTRING(k7, 2, 2147483647) LIKE N'[0-9]%' AND SUBSTRING(k7, 2, 2147483647) NOT LIKE N'%[^0-9]%' AND DATALENGTH(SUBSTRING(k7, 2, 2147483647)) <= 18) THEN CAST(k7 AS int) WHEN ((TRIM(k7) = N'' AND DATALENGTH(TRIM(k7)) = 0)) THEN NULL ELSE 2147483647 END AS w_m1_0_lo
INTO #written
FROM #cells;

-- each fact as stated: several accounts of one fact read together
DROP TABLE IF EXISTS #said;
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
  CASE WHEN ((own_id IS NULL OR ((own_id = N'' AND DATALENGTH(own_id) = 0) OR (own_id = N'#N/A' AND DATALENGTH(own_id) = 8) OR (own_id = N'#REF!' AND DATALENGTH(own_id) = 10) OR (own_id = N'#DIV/0!' AND DATALENGTH(own_id) = 14) OR (own_id = N'#NAME?' AND DATALENGTH(own_id) = 12) OR (own_id = N'#NUM!' AND DATALENGTH(own_id) = 10) OR (own_id = N'#NULL!' AND DATALENGTH(own_id) = 12) OR (own_id = N'#VALUE!' AND DATALENGTH(own_id) = 14)) OR replace(own_id, (NCHAR(65533)), N'') <> own_id OR rd_m = -1) OR (rd_m IS NULL OR (rd_m * 32 + rd_d) < 764878 OR bd_m = -1) OR (bd_m * 32 + bd_d > rd_m * 32 + rd_d OR w_i0_0 = 9) OR (w_i1_0 = 9 OR w_i2_0 = 9) OR (w_c0_0 = 0 OR w_m1_0_lo < 0 OR w_m1_0_lo > 10)) THEN 1 ELSE 0 END AS bad_cell
INTO #said
FROM #written;

-- what follows: yes spreads, measures and choices narrow; a contradiction is a clash
DROP TABLE IF EXISTS #spread;
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
INTO #spread
FROM #said;

-- no spreads; then a blank that means no, where nothing else is known
DROP TABLE IF EXISTS #closed;
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
INTO #closed
FROM #spread;

-- one column for each rule: 0 not met, 1 not settled, 2 met
DROP TABLE IF EXISTS #verdicts_1;
SELECT
  blanks,
  k0,
  open_reason,
  CASE WHEN (own_day >= 776865 AND (CASE WHEN s_m1_lo >= 3 THEN 1 ELSE 0 END + CASE WHEN (s_c0 & 1) = 0 THEN 1 ELSE 0 END + CASE WHEN s_i0 = 2 THEN 1 ELSE 0 END) >= 2) THEN 2 WHEN (own_day >= 776865 AND (CASE WHEN s_m1_hi >= 3 THEN 1 ELSE 0 END + CASE WHEN (s_c0 & 2) <> 0 THEN 1 ELSE 0 END + CASE WHEN s_i0 <> 0 THEN 1 ELSE 0 END) >= 2) THEN 1 ELSE 0 END AS r2,
  CASE WHEN f_i2 = 2 THEN 2 WHEN f_i2 <> 0 THEN 1 ELSE 0 END AS r0,
  CASE WHEN (s_i0 = 2 AND (s_i1 = 2 OR (y_m0_lo >= 0 AND y_m0_hi <= 5))) THEN 2 WHEN (s_i0 <> 0 AND (s_i1 <> 0 OR (y_m0_lo <= 5 AND y_m0_hi >= 0))) THEN 1 ELSE 0 END AS r1,
  (CASE WHEN s_i0 <> 1 THEN 1 ELSE 0 END + CASE WHEN s_i1 <> 1 THEN 1 ELSE 0 END + CASE WHEN f_i2 <> 1 THEN 1 ELSE 0 END + CASE WHEN f_i3 <> 1 THEN 1 ELSE 0 END + CASE WHEN (y_m0_lo >= -9 OR y_m0_hi <= 214) THEN 1 ELSE 0 END + CASE WHEN (s_m1_lo >= 1 OR s_m1_hi <= 9) THEN 1 ELSE 0 END + CASE WHEN s_c0 <> 3 THEN 1 ELSE 0 END) AS known
INTO #verdicts_1
FROM #closed;

-- how the thresholds stand by these rules, and which rules they are
DROP TABLE IF EXISTS #standing_1;
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
  (CAST(N'' AS nvarchar(max)) + CASE WHEN r2 = 2 THEN N';again-and-again' ELSE N'' END + CASE WHEN r0 = 2 THEN N';police-protection' ELSE N'' END + CASE WHEN r1 = 2 THEN N';mark-on-a-baby' ELSE N'' END) AS met_1,
  (CAST(N'' AS nvarchar(max)) + CASE WHEN r1 = 2 THEN N';mark-on-a-baby' ELSE N'' END) AS ask_1,
  (CAST(N'' AS nvarchar(max)) + CASE WHEN r2 = 1 THEN N';again-and-again' ELSE N'' END + CASE WHEN r0 = 1 THEN N';police-protection' ELSE N'' END + CASE WHEN r1 = 1 THEN N';mark-on-a-baby' ELSE N'' END) AS open_1,
  CASE WHEN r1 = 2 THEN 3 WHEN r0 = 2 THEN 2 ELSE 0 END AS soon_1
INTO #standing_1
FROM #verdicts_1;

-- steps, routes to safety and what the record shows
DROP TABLE IF EXISTS #follow_up;
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
INTO #follow_up
FROM #standing_1;

-- the answer, in words
DROP TABLE IF EXISTS #result;
SELECT
  k0 AS contact,
  CASE open_reason WHEN 1 THEN 'unread' WHEN 2 THEN 'same-id' WHEN 3 THEN 'clash' ELSE '' END AS not_decided,
  CASE WHEN open_reason = 0 THEN CASE WHEN d3_1 = 2 THEN N'section-47' ELSE N'' END END AS required,
  CASE WHEN open_reason = 0 THEN CASE WHEN (d3_1 = 2 OR m3_1 = 2) THEN N'section-47' WHEN p2_1 = 2 THEN N'section-17' ELSE N'' END END AS to_consider,
  CASE WHEN open_reason = 0 THEN CASE WHEN (m3_1 <> 0 OR d3_1 <> 0) THEN N'section-47' WHEN p2_1 <> 0 THEN N'section-17' ELSE N'early-help' END END AS not_ruled_out,
  CASE WHEN open_reason = 0 THEN CASE WHEN asked3_1 = 1 THEN N'section-47' WHEN asked2_1 = 1 THEN N'section-17' ELSE N'' END END AS not_ruled_out_on_what_was_asked,
  CASE WHEN open_reason = 0 THEN N'not-settled' END AS early_help,
  CASE WHEN open_reason = 0 THEN CASE WHEN p2_1 = 2 THEN N'points-towards' WHEN p2_1 <> 0 THEN N'not-settled' ELSE N'not-met' END END AS section_17,
  CASE WHEN open_reason = 0 THEN CASE WHEN d3_1 = 2 THEN N'met' WHEN m3_1 = 2 THEN N'must-consider' WHEN (m3_1 <> 0 OR d3_1 <> 0) THEN N'not-settled' ELSE N'not-met' END END AS section_47,
  CASE WHEN open_reason = 0 THEN N'not-met' END AS emergency_accommodation,
  CASE WHEN open_reason = 0 THEN N'' END AS open_routes,
  CASE WHEN open_reason = 0 THEN N'' END AS blocked_routes,
  CASE WHEN open_reason = 0 THEN N'' END AS routes_not_known,
  CASE WHEN open_reason = 0 THEN CASE soon_1 WHEN 3 THEN 'now' WHEN 2 THEN 'today' WHEN 1 THEN 'within-one-working-day' ELSE '' END END AS urgency,
  CASE WHEN open_reason = 0 THEN SUBSTRING(met_1, 2, 2147483647) END AS rules_met,
  CASE WHEN open_reason = 0 THEN SUBSTRING(ask_1, 2, 2147483647) END AS must_consider_unanswered,
  CASE WHEN open_reason = 0 THEN SUBSTRING(open_1, 2, 2147483647) END AS rules_not_settled,
  CASE WHEN open_reason = 0 THEN known END AS facts_known,
  CASE WHEN open_reason = 0 THEN blanks END AS blanks_read_as_no
INTO #result
FROM #follow_up;

SELECT r.contact, r.not_decided, r.required, r.to_consider, r.not_ruled_out, r.not_ruled_out_on_what_was_asked, r.early_help, r.section_17, r.section_47, r.emergency_accommodation, r.open_routes, r.blocked_routes, r.routes_not_known, r.urgency, r.rules_met, r.must_consider_unanswered, r.rules_not_settled, r.facts_known, r.blanks_read_as_no
FROM #result AS r;
