import type { AuditCheck } from './check.ts';
import { controlSilent } from './checks/control-silent.ts';
import { debugOutput } from './checks/debug-output.ts';
import { defaultCredential } from './checks/default-credential.ts';
import { featureMissing } from './checks/feature-missing.ts';
import { featurePresent } from './checks/feature-present.ts';
import { fieldCount } from './checks/field-count.ts';
import { imageChecksum } from './checks/image-checksum.ts';
import { imageCrc } from './checks/image-crc.ts';
import { imageDigest } from './checks/image-digest.ts';
import { imageSize } from './checks/image-size.ts';
import { imageTrailing } from './checks/image-trailing.ts';
import { leakedSecret } from './checks/leaked-secret.ts';
import { listenerMissing } from './checks/listener-missing.ts';
import { listenerOutsideContract } from './checks/listener-outside-contract.ts';
import { listenerUnauthenticated } from './checks/listener-unauthenticated.ts';
import { noProof } from './checks/no-proof.ts';
import { privatePath } from './checks/private-path.ts';
import { unfilledField } from './checks/unfilled-field.ts';

/** Every rule over a finished firmware, in the order of the report. */
export const AUDIT_CHECKS: readonly AuditCheck[] = [
  featurePresent,
  featureMissing,
  controlSilent,
  noProof,
  listenerOutsideContract,
  listenerUnauthenticated,
  listenerMissing,
  defaultCredential,
  leakedSecret,
  fieldCount,
  unfilledField,
  debugOutput,
  privatePath,
  imageChecksum,
  imageCrc,
  imageDigest,
  imageSize,
  imageTrailing,
];
