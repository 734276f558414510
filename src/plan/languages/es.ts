import type { Language } from './language.ts'

export const spanish: Language = {
  statuses: {
    todo: 'pendiente, pendientes, por hacer, sin empezar, sin iniciar, sin comenzar, no iniciado, no iniciada, no empezado, no empezada, no comenzado, no comenzada, planificado, planificada, planeado, planeada, previsto, prevista, propuesto, propuesta, abierto, abierta',
    doing:
      'en progreso, en curso, en proceso, en marcha, en desarrollo, en ejecución, en revisión, parcial, parcialmente completado, parcialmente completada',
    done: 'completado, completada, completo, completa, terminado, terminada, finalizado, finalizada, hecho, hecha, implementado, implementada, entregado, entregada, concluido, concluida, cerrado, cerrada',
    blocked: 'bloqueado, bloqueada, en pausa, pausado, pausada, en espera',
    dropped:
      'cancelado, cancelada, descartado, descartada, aplazado, aplazada, pospuesto, pospuesta, omitido, omitida, no aplica, obsoleto, obsoleta'
  },
  drafts: 'borrador',
  phases: 'fase, etapa, paso, hito, parte, semana, iteración, oleada',
  tasks: 'tarea, subtarea',
  fields: {
    status: 'estado, estado actual, estado general, estado del plan',
    progress: 'progreso, avance, progreso general',
    start: 'inicio, fecha de inicio, comienzo, inicio previsto, inicio real',
    end: 'fin, fecha de fin, fecha límite, fecha objetivo, plazo, fin previsto, fin real, vencimiento',
    period: 'período, periodo',
    date: 'fecha, creado, actualizado',
    duration: 'duración, duración estimada',
    owner: 'responsable',
    depends: 'depende de, dependencia, dependencias, requisitos previos, bloqueado por, bloqueada por, requiere',
    files: 'archivo, archivos, fichero, ficheros'
  },
  subjects:
    'riesgo, riesgos, problema, problemas, error, errores, hallazgo, hallazgos, tarea, tareas, pregunta, preguntas, requisito, requisitos, prueba, pruebas, componente, componentes, archivo, archivos, función, funcionalidad, funcionalidades, decisión, decisiones',
  optional: 'opcional, opcionales, movido, movida, fuera de alcance, fuera del alcance, ya no es necesario, ya no es necesaria',
  afterwards:
    'próximos pasos, próximo paso, siguientes pasos, fuera de alcance, fuera del alcance, futuro, futura, futuros, futuras, ideas, más adelante, historial, registro de cambios',
  continued: 'continuación, parte',
  closing: 'criterios de aceptación, definición de hecho, definición de terminado, criterios de éxito, entregables',
  questions: 'preguntas abiertas, pregunta abierta, preguntas, pregunta, cuestiones abiertas',
  signing: 'firma, firmas, aprobación',
  gone: 'eliminado, eliminada, eliminó, fusionado, fusionada, se fusionó, suprimido, suprimida',
  undecided:
    'por definir, por determinar, por decidir, por confirmar, por completar, por rellenar, a definir, a determinar, pendiente de definir, pendiente de determinar, pendiente de confirmar',
  instructions:
    'describir, describa, describe, descripción de, descripción del, breve descripción, listar, enumerar, indicar, indique, explicar, explique, añadir, agregar, nombre de, nombre del, fecha de, título de, título del, enlace a, su, por qué, cómo, qué, quién',
  blanks: 'Nombre, Título, Fecha, Descripción, Autor, Autora, Enlace, Responsable',
  falseFriends: 'todo',
  months: [
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ene feb mar abr may jun jul ago sep oct nov dic'
  ],
  weekdays: 'lunes, martes, miércoles, jueves, viernes, sábado, domingo, lun, mar, mié, jue, vie, sáb, dom',
  units: 'segundo, segundos, minuto, minutos, hora, horas, día, días, dia, dias, semana, semanas, mes, meses',
  things: 'personas, puntos, tareas, fases',
  and: 'y, e, o',
  to: 'a, al, hasta',
  of: 'de',
  on: 'el, desde el',
  elsewhere: 'del, de',
  here: 'este, esta',
  planned: 'previsto, prevista, planificado, planificada, fecha límite, fecha objetivo, plazo, estimado, estimada',
  actual: 'real, iniciado, terminado, terminada, finalizado, finalizada, completado, completada',
  parallel: 'paralelo, simultáneamente, paralela, independiente de, cualquier orden',
  otherwise: 'independiente, antes, bloquea, desbloquea, habilita, permite, no, excepto, salvo, requerido por, requerida por, opcional',
  nothing: 'ninguno, ninguna, nada',
  without: 'ninguna, sin, antigua, antiguo',
  ahead: 'más adelante, futuro, futura, próximo, próxima, previsto, prevista, aplazado, aplazada, pospuesto, pospuesta',
  moved: 'eliminar, renombrado, renombrada, renombrar, movido, movida, mover, reemplazar, reemplazado',
  limited: 'excepto, salvo, solo, sólo, pendiente, falta, faltan, todavía, aún, parcialmente, sin, pero',
  lasting: 'en revisión',
  needs: 'necesita, requiere, depende, espera',
  all: 'todos, todas',
  maybe: 'si, podría, seguirá, sigue, más adelante'
}
