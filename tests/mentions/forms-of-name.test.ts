import { describe, expect, it } from 'vitest';
import { formsOfName } from '../../lib/mentions/forms-of-name';

describe('a packaged name is found', () => {
  it.each([
    ['ICE hold', ['ICE holds', 'ICE-hold', 'ICE-holds', 'I.C.E. hold', 'I.C.E. holds']],
    ['Homeland Security hold', ['Homeland Security holds']],
    ['detainer', ['detainers']],
    ['hold for ICE', ['holds for ICE']],
    ['hold migratorio', ['holds migratorios']],
    ['retención migratoria', ['retenciones migratorias']],
    [
      'retención de inmigración',
      ['retenciones de inmigración', 'retención civil de inmigración', 'retenciones civiles de inmigración'],
    ],
    ['retención de ICE', ['retenciones de ICE', 'retención del ICE', 'retenciones del ICE']],
    ['aviso de retención', ['avisos de retención']],
    ['Oficial de Servicio de Órdenes', ['oficiales de Servicio de Órdenes']],
  ])('in its plural: %s', (name, others) => {
    expect(formsOfName(name)).toEqual([name, ...others]);
  });

  it.each([
    ['Secure Communities', ['Secure-Communities', 'Secure Comunities', 'Secure Communites', 'Secure Comunites']],
    ['Jail Enforcement Model', ['Jail Enforcement Officer Model']],
    ['two eighty-seven g', ['two-eighty-seven-g', 'two-eighty-seven g', 'two eighty-seven-g']],
    ['Programa de Prioridades de Control', ['Programa de prioridad de Control']],
    [
      'Programa de Cumplimiento de Prioridades',
      [
        'Programa de Cumplimiento por prioridades',
        'Programa de Cumplimiento de prioridad',
        'Programa de Cumplimiento de la prioridad',
      ],
    ],
    ['modelo de grupo', ['modelo del grupo']],
    [
      'solicitud de detención migratoria',
      [
        'solicitudes de detención migratoria',
        'solicitud de detención de ICE',
        'solicitudes de detención de ICE',
        'solicitud de detención del ICE',
        'solicitudes de detención del ICE',
        'solicitud de detención de inmigración',
        'solicitudes de detención de inmigración',
      ],
    ],
    [
      'orden de retención',
      [
        'órdenes de retención',
        'orden civil de retención',
        'órdenes civiles de retención',
        'orden federal de retención',
        'órdenes federales de retención',
        'orden administrativa de retención',
        'órdenes administrativas de retención',
      ],
    ],
  ])('with its articles and what may stand in it: %s', (name, others) => {
    expect(formsOfName(name)).toEqual([name, ...others]);
  });

  it.each(['287(g)', 'I-247', 'PEP', 'Programa de Deportación Prioritaria', 'poli-migra'])(
    'as it is where grammar has nothing to add: %s',
    name => {
      expect(formsOfName(name)).toEqual([name]);
    },
  );
});
