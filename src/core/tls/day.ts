/** A day as `YYYY-MM-DD`; these compare as texts. */
export type Day = string;

/** Days from 1970-01-01; core has no clock and no calendar. */
export function dayNumber(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  // Years start in March, so that the leap day is their last.
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const julian =
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((m * 306 + 5) / 10) +
    date -
    1;
  return julian - MARCH_1_0000_TO_EPOCH;
}

/** Days from 1 March of the year 0 to 1970-01-01. */
const MARCH_1_0000_TO_EPOCH = 719_468;

/** Days of 400 years. */
const ERA = 146_097;

/** The day of a {@link dayNumber}. */
export function formatDay(number: number): Day {
  const days = number + MARCH_1_0000_TO_EPOCH;
  const era = Math.floor(days / ERA);
  const inEra = days - era * ERA;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const date = inYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

export function addDays(day: Day, days: number): Day {
  return formatDay(dayNumber(day) + days);
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
