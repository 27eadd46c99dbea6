import type { Closure, Decision } from '../catalogue/close.ts';
import { macroValue, type SwitchState } from '../catalogue/feature.ts';
import { makePlaceholder } from '../catalogue/field-placeholder.ts';
import type { Board, FieldRow, FirmwarePack, Pin, Setting } from '../catalogue/pack.ts';
import { stockStates } from '../catalogue/stock.ts';
import type { Profile } from '../profile/profile.ts';
import type { BuildPlan, PlannedField, PlannedSetting, PlannedSwitch } from './build-plan.ts';
import { formatReason } from './explain-reason.ts';
import { profileLimits } from './limits.ts';
import { planEdits } from './plan-edits.ts';
import { planUpdate } from './plan-update.ts';
import { settingValue } from './setting-value.ts';

/** What a plan is made from; all of it has passed its checks. */
export interface PlanInput {
  readonly profile: Profile;
  readonly pack: FirmwarePack;
  readonly board: Board;
  readonly pin: Pin | null;
  readonly closure: Closure;
}

/** Decides every switch, setting, field and listener of a build. */
export function makePlan({ profile, pack, board, pin, closure }: PlanInput): BuildPlan {
  const stock = stockStates(pack, board);
  const on = closure.decisions.filter(({ state }) => state === 'on').map(({ feature }) => feature);
  const isOn = (id: string | undefined): boolean =>
    id === undefined || on.some((feature) => feature.id === id);
  const plan = {
    profile: profile.name,
    description: profile.description ?? null,
    firmware: { id: pack.id, title: pack.title, pin },
    board,
    switches: planSwitches(closure.decisions, stock),
    settings: pack.settings
      .filter(({ feature }) => isOn(feature))
      .flatMap((setting) => planSetting(profile, setting)),
    fields: pack.fields.filter(({ feature }) => isOn(feature)).map(planField),
    listeners: on.flatMap((feature) =>
      feature.listeners.map((listener) => ({ ...listener, feature: feature.id })),
    ),
    contract: profile.listeners,
    waivers: profile.waivers,
    edits: planEdits(
      pack,
      new Map(closure.decisions.map(({ feature, state }) => [feature.id, state])),
    ),
    limits: [...pack.limits, ...profileLimits(profile)],
  };
  return { ...plan, updates: planUpdate(plan, pack) };
}

/** One line for each decision. */
export function planSwitches(
  decisions: readonly Decision[],
  stock: ReadonlyMap<string, SwitchState>,
): PlannedSwitch[] {
  return decisions.map((decision) => planSwitch(decision, stock));
}

function planSwitch(
  { feature, state, reasons }: Decision,
  stock: ReadonlyMap<string, SwitchState>,
): PlannedSwitch {
  return {
    feature: feature.id,
    title: feature.title,
    macro: feature.macro,
    semantics: feature.semantics,
    state,
    value: macroValue(feature, state) ?? null,
    stock: stock.get(feature.id) ?? 'off',
    reasons: reasons.map(formatReason),
    bytes: feature.bytes ?? null,
    why: feature.why,
  };
}

function planSetting(profile: Profile, setting: Setting): PlannedSetting[] {
  const value = settingValue(profile, setting.from);
  return value === undefined ? [] : [{ from: setting.from, macro: setting.macro, value }];
}

function planField({ feature: _, ...field }: FieldRow): PlannedField {
  return { ...field, placeholder: makePlaceholder(field.id, field.size) };
}
