import type { Language } from './language.ts'

export const portuguese: Language = {
  statuses: {
    todo: 'pendente, pendentes, a fazer, por fazer, não iniciado, não iniciada, não começado, não começada, planejado, planejada, planeado, planeada, previsto, prevista, proposto, proposta, aberto, aberta',
    doing:
      'em andamento, em progresso, em curso, em desenvolvimento, em execução, em revisão, parcial, parcialmente concluído, parcialmente concluída',
    done: 'concluído, concluída, completo, completa, completado, completada, feito, feita, finalizado, finalizada, terminado, terminada, implementado, implementada, entregue, fechado, fechada',
    blocked: 'bloqueado, bloqueada, pausado, pausada, em pausa, em espera, suspenso, suspensa',
    dropped: 'cancelado, cancelada, descartado, descartada, adiado, adiada, ignorado, ignorada, não aplicável, obsoleto, obsoleta'
  },
  drafts: 'rascunho',
  phases: 'fase, etapa, passo, marco, parte, semana, iteração, onda',
  tasks: 'tarefa, subtarefa',
  fields: {
    status: 'estado, estado atual, status atual, status geral',
    progress: 'progresso, progresso geral, andamento',
    start: 'início, data de início, início previsto, início real',
    end: 'fim, data de término, data de fim, término, prazo, data limite, fim previsto, fim real, conclusão prevista',
    period: 'período',
    date: 'data, criado em, atualizado em, última atualização',
    duration: 'duração, duração estimada',
    owner: 'responsável',
    depends: 'depende de, dependência, dependências, pré requisito, pré requisitos, bloqueado por, bloqueada por, requer',
    files: 'arquivo, arquivos, ficheiro, ficheiros'
  },
  subjects:
    'risco, riscos, problema, problemas, erro, erros, achado, achados, tarefa, tarefas, pergunta, perguntas, questão, questões, requisito, requisitos, teste, testes, componente, componentes, arquivo, arquivos, funcionalidade, funcionalidades, decisão, decisões',
  optional: 'opcional, opcionais, movido, movida, fora do escopo, fora de escopo, já não é necessário',
  afterwards:
    'próximos passos, próximo passo, fora do escopo, fora de escopo, fora do âmbito, futuro, futura, futuros, futuras, ideias, mais tarde, histórico, registo de alterações, registro de alterações',
  continued: 'continuação, parte',
  closing: 'critérios de aceitação, definição de pronto, critérios de sucesso, entregáveis',
  questions: 'questões em aberto, perguntas em aberto, perguntas abertas, perguntas, pergunta, questões',
  signing: 'assinatura, assinaturas, aprovação',
  gone: 'removido, removida, eliminado, eliminada, fundido, fundida, substituído, substituída',
  undecided: 'a definir, a determinar, a decidir, a confirmar, a preencher, a ser definido, a ser definida, por definir',
  instructions:
    'descrever, descreva, descrição de, descrição do, descrição da, breve descrição, listar, indicar, indique, explicar, explique, adicionar, adicione, nome de, nome do, nome da, data de, data do, título de, título do, link para, seu, sua, por que, como, quem',
  blanks: 'Nome, Título, Descrição, Autor, Autora, Responsável',
  falseFriends: 'todo',
  months: [
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'jan fev mar abr mai jun jul ago set out nov dez'
  ],
  weekdays: 'segunda, terça, quarta, quinta, sexta, sábado, domingo, seg, ter, qua, qui, sex, sáb, dom',
  units: 'segundo, segundos, minuto, minutos, hora, horas, dia, dias, semana, semanas, mês, meses',
  things: 'pessoas, pontos, tarefas, fases',
  and: 'e, ou',
  to: 'a, até',
  of: 'de',
  on: 'em, desde',
  elsewhere: 'do, da, de, no, na',
  here: 'deste, desta',
  planned: 'previsto, prevista, planejado, planejada, planeado, planeada, prazo, data limite, estimado, estimada',
  actual: 'real, iniciado, iniciada, concluído, concluída, finalizado, finalizada, terminado, terminada',
  parallel: 'paralelo, simultaneamente, paralela, independente de, qualquer ordem',
  otherwise: 'independente, antes, bloqueia, desbloqueia, permite, não, exceto, salvo, exigido por, exigida por, opcional',
  nothing: 'nenhum, nenhuma, nada',
  without: 'nenhuma, nenhum, sem, antiga, antigo',
  ahead: 'mais tarde, futuro, futura, próximo, próxima, previsto, prevista, adiado, adiada',
  moved: 'remover, renomeado, renomeada, renomear, movido, movida, mover, substituir, excluir, excluído, excluída',
  limited: 'exceto, salvo, só, apenas, pendente, falta, faltam, ainda, parcialmente, sem, mas',
  lasting: 'em revisão',
  needs: 'precisa, requer, depende, espera',
  all: 'todos, todas',
  maybe: 'se, poderia, seguirá, segue, mais tarde'
}
