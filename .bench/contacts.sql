SELECT c.id, c.name, c.role, CASE c.gender WHEN '' THEN 'unknown' ELSE c.gender END, substr(c.born, 1, 4), c.country,
  trim(c.language || ' ' || c.other_languages), c.municipality, c.place,
  coalesce(e.name, ''), coalesce(e.org_number, ''), coalesce(e.sni, ''),
  CASE c.role WHEN 'client' THEN c.path ELSE '' END, c.status, c.step, c.step_since, c.found_through, c.found_on,
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'identify' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'general-info' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'inspiration' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'startup-info' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'follow-up' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'analysis' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'programme' AND v.state = 'done'), ''),
  coalesce((SELECT min(v.ended) FROM visit v WHERE v.contact = c.id AND v.step = 'continuous' AND v.state = 'done'), ''),
  (SELECT count(*) FROM log l WHERE l.contact = c.id),
  (SELECT coalesce(sum(l.minutes), 0) FROM log l WHERE l.contact = c.id),
  (SELECT count(*) FROM attendance a JOIN event m ON m.id = a.event WHERE a.contact = c.id AND a.presence = 'present' AND m.cancelled = 0),
  (SELECT count(*) FROM need n WHERE n.contact = c.id AND n.status IN ('open', 'programme')),
  (SELECT count(*) FROM action t WHERE t.contact = c.id AND t.status IN ('planned', 'under-way')),
  (SELECT count(*) FROM action t WHERE t.contact = c.id AND t.status = 'done'),
  (SELECT CASE WHEN total(f.decision = 'waiting') > 0 THEN 'waiting' WHEN total(f.decision = 'granted') > 0 THEN 'granted'
    WHEN total(f.decision = 'refused') > 0 THEN 'refused' ELSE '' END FROM finance f WHERE f.contact = c.id),
  (SELECT coalesce(sum(f.granted), 0) FROM finance f WHERE f.contact = c.id AND f.decision = 'granted'),
  coalesce((SELECT coalesce(min(nullif(o."on", '')), CASE count(*) WHEN 0 THEN '' ELSE 'yes' END)
    FROM outcome o WHERE o.contact = c.id AND o.kind = 'firm-started'), ''),
  (SELECT coalesce(sum(o.jobs), 0) FROM outcome o WHERE o.contact = c.id),
  coalesce((SELECT o.kind FROM outcome o WHERE o.contact = c.id ORDER BY o."on" DESC, o.id DESC LIMIT 1), ''),
  max(coalesce((SELECT max(l."on") FROM log l WHERE l.contact = c.id), ''),
    coalesce((SELECT max(m.held) FROM attendance a JOIN event m ON m.id = a.event
      WHERE a.contact = c.id AND a.presence = 'present' AND m.cancelled = 0), '')),
  nullif(min(coalesce((SELECT min(f."on") FROM follow_up f WHERE f.contact = c.id AND f.done = ''), '9999-99-99'),
    coalesce((SELECT min(t.due) FROM action t WHERE t.contact = c.id AND t.status IN ('planned', 'under-way')), '9999-99-99'),
    CASE c.status WHEN 'paused' THEN c.paused_until ELSE '9999-99-99' END), '9999-99-99')
FROM contact c LEFT JOIN enterprise e ON e.id = c.enterprise
WHERE c.protected <> 'yes'
ORDER BY c.id;
