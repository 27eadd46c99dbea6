import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayNumber, daysBetween, formatDay } from '../../../src/core/tls/day.ts';

it('days are those of the calendar', () => {
  const anyDay = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
      const day = date.toISOString().slice(0, 10);
      const number = Math.floor(date.getTime() / 86_400_000);
      expect(dayNumber(day)).toBe(number);
      expect(formatDay(number)).toBe(day);
      const later = new Date((number + days) * 86_400_000);
      if (later.getUTCFullYear() < 1 || later.getUTCFullYear() > 9999) return;
      expect(addDays(day, days)).toBe(later.toISOString().slice(0, 10));
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});
