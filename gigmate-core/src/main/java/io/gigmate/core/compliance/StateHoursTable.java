package io.gigmate.core.compliance;

/**
 * The calling hours of the states as data, a row a state.
 *
 * <p>Provenance: put together from secondary sources (surveys of state telemarketing laws) in 2026;
 * not compared with the statutes, as the last column says, and in places the sources conflict. The
 * pure modules read no files, so that the table is text here; {@link StateHours#parse} reads one of
 * an operator's own in the same form.
 */
final class StateHoursTable {
  static final String CSV =
      """
      state,strictest,weekdays,saturday,sunday,holiday,citation,verified
      AL,"MF,Sat 08-20; Sun+holiday none",08:00-20:00,08:00-20:00,none,none,Ala. Admin. Code r. 770-X-5-.17,no (secondary sources; conflict: none seen)
      CT,09-20,09:00-20:00,09:00-20:00,09:00-20:00,,Conn. Gen. Stat. 42-288a(c),no (secondary sources; conflict: none seen)
      FL,08-20; 3 per 24h same subject,08:00-20:00,08:00-20:00,08:00-20:00,,Fla. Stat. 501.616(6),no (secondary sources; conflict: none seen)
      IL,09-21,08:00-21:00,08:00-21:00,08:00-21:00,,815 ILCS 305 (some say 9-21),no (secondary sources; conflict: minor)
      KY,10-21,10:00-21:00,10:00-21:00,10:00-21:00,,KRS 367.46955,no (secondary sources; conflict: none seen)
      LA,"MF,Sat 08-20; Sun+holiday none",08:00-20:00,08:00-20:00,none,none,La. R.S. 45:844.31,no (secondary sources; conflict: none seen)
      ME,automated: MF 09-17; live: federal,09:00-17:00 (automated only),09:00-17:00 (automated),none (automated),,10 M.R.S. 1498,no (secondary sources; conflict: none seen)
      MD,08-20; 3 per 24h,08:00-20:00,08:00-20:00,08:00-20:00,,Md. Com. Law 14-3201,no (secondary sources; conflict: none seen)
      MA,08-20,08:00-20:00,08:00-20:00,08:00-20:00,,MGL c.159C s.3,no (secondary sources; conflict: none seen)
      MI,09-21,09:00-21:00,09:00-21:00,09:00-21:00,,MCL 750.540e(f),no (secondary sources; conflict: none seen)
      MN,09-21,09:00-21:00,09:00-21:00,09:00-21:00,,Minn. Stat. 325E.30,no (secondary sources; conflict: none seen)
      MS,"MF,Sat 08-20; Sun none",08:00-20:00,08:00-20:00,none,,Miss. Code 77-3-723,no (secondary sources; conflict: none seen)
      NV,09-20,federal,federal,federal,,,no (secondary sources; conflict: YES)
      NM,09-21,federal,federal,federal,,,no (secondary sources; conflict: YES)
      NJ,08-20,federal,federal,federal,,N.J.S.A. 56:8-119ff (hours not verified),no (secondary sources; conflict: YES)
      OK,08-20; 3 per 24h same subject,08:00-20:00,08:00-20:00,08:00-20:00,,15 OS 775C.4,no (secondary sources; conflict: none seen)
      OR,08-20; 3 per 24h,federal (predates 2026),federal,federal,,HB 3865 eff 2026-01-01 (source D),no (secondary sources; conflict: YES (new law))
      PA,Sat 08-12?; Sun 12-21; holiday none,08:00-21:00,08:00-21:00,12:00-21:00,none,73 P.S. 2245.4,no (secondary sources; conflict: YES)
      RI,MF 09-18; Sat 10-17; Sun+holiday none,09:00-18:00,10:00-17:00,none,none,R.I. Gen. Laws 5-61-2 (another source says hours are in 5-61-3.6),no (secondary sources; conflict: YES)
      TX,"MF,Sat 09-21; Sun 12-21",09:00-21:00,09:00-21:00,12:00-21:00,,Tex. Bus. & Com. Code 301.051; SB 140 eff 2025-09-01 covers texts,no (secondary sources; conflict: none seen)
      UT,"MF,Sat 08-21; Sun+holiday none",08:00-21:00,08:00-21:00,none,none,Utah Code 13-25a-103,no (secondary sources; conflict: none seen)
      WA,08-20,08:00-20:00,08:00-20:00,08:00-20:00,,RCW 80.36.390; no B2B exemption,no (secondary sources; conflict: none seen)
      WY,08-20,08:00-20:00,08:00-20:00,08:00-20:00,,Wyo. Stat. 40-12-302,no (secondary sources; conflict: none seen)
      *federal,08-21,08:00-21:00,08:00-21:00,08:00-21:00,,47 CFR 64.1200(c)(1),no (secondary sources; conflict: none seen)
      """;

  private StateHoursTable() {}
}
