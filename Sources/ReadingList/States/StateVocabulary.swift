internal import StudyModel

/// The words by which people say in a list how far they are: English, German, French, Spanish,
/// Portuguese, Italian, Russian, Chinese, Japanese, Korean and Arabic.
///
/// In `StateWords`, case, accents and hyphens do not count.
enum StateVocabulary {
  static let words: [(Status.State, String)] = [
    (.done, done), (.reading, reading), (.skipped, skipped), (.parked, parked), (.unread, unread),
  ]

  /// Of these, words that say so in a box, a cell or a heading alone: elsewhere they describe a
  /// page, or are part of its title.
  static let weak = """
    complete, open, new, current, active, half, partial, partially, partly, planned, pending, wip, \
    work in progress, remaining, closed, seen, incomplete, maybe, queue, queued, inbox, wishlist, \
    backlog, quit, blocked, hold, outstanding, ongoing, working, offen, neu, fait, lu, vu, hecho, \
    visto, vista, feito, completo, fatto, план, ожидание, 计划, 开始, 结束, 予定, 終了, 途中, 未, 済, 待ち, \
    시작, 끝, 대기, 예정, تم, جاري, unfinished, studied, listened, lus, lues, vus, vues, vistos, vistas, feitos, hechos, finis, reading, listening, watching, studying, currently
    """

  private static let done = """
    done, completed, complete, finished, read, watched, listened, listened to, closed, seen, \
    studied, already read, finished reading, read it, all done, \
    fertig, erledigt, gelesen, gelesene, gelesene bücher, gelesene bucher, abgeschlossen, beendet, gesehen, geschaut, angesehen, gehört, \
    fertig gelesen, durchgelesen, ausgelesen, \
    fait, faite, fini, finie, terminé, terminée, lu, lue, vu, vue, lus, lues, vus, vues, finis, \
    terminés, terminées, termines, terminees, déjà lus, deja lus, livres lus, achevé, complété, regardé, \
    écouté, déjà lu, termine, terminee, regarde, ecoute, deja lu, \
    hecho, hecha, leídos, leídas, leidos, leidas, terminados, terminadas, vistos, vistas, hechos, \
    completados, ya leídos, libros leídos, libros leidos, terminado, terminada, leído, leída, visto, vista, completado, completada, \
    leido, leida, ya leido, acabado, acabada, finalizado, finalizada, escuchado, ya leído, \
    feito, feita, lidos, lidas, concluídos, concluídas, concluidos, feitos, livros lidos, \
    assistidos, lido, lida, concluído, concluída, completo, completa, assistido, assistida, \
    ouvido, já lido, concluido, concluida, ja lido, \
    fatto, fatta, finito, finita, letti, lette, completati, finiti, terminati, libri letti, \
    letto, letta, completato, completata, terminato, terminata, \
    guardato, ascoltato, concluso, conclusa, già letto, \
    прочитано, прочитанное, прочитанные, прочитанные книги, просмотренное, прочитал, прочитала, прочитан, прочитана, прочтено, готово, сделано, завершено, \
    завершен, завершена, закончено, закончил, закончила, выполнено, просмотрено, посмотрел, \
    посмотрела, посмотрено, пройдено, прослушано, изучено, \
    已读, 已讀, 读完, 讀完, 读过, 讀過, 已读完, 已讀完, 已完成, 完成, 看完, 已看, 已看完, 看过, 看過, 听完, 聽完, \
    已听, 已阅, 已閱, 学完, 已学, 已学完, 结束, 已结束, 已學完, \
    読了, 完了, 完了済み, 済, 済み, 既読, 読んだ, 読み終わった, 読了済み, 視聴済み, 視聴済, 見た, 終了, 完読, 学習済み, \
    学習済, 読書済み, 観た, \
    완료, 완료됨, 읽음, 다 읽음, 다읽음, 완독, 읽었음, 읽기 완료, 시청 완료, 시청완료, 봤음, 끝, 끝냄, 수강 완료, 수강완료, 들음, \
    تم, تمت, مكتمل, مكتملة, مقروء, مقروءة, تمت القراءة, تم القراءة, تمت قراءته, تمت المشاهدة, \
    منتهي, منتهية, انتهى, انتهيت, قرأت, قرأته, شاهدت, شاهدته, اكتمل, منجز, منجزة
    """

  private static let reading = """
    doing, now, started, reading, in progress, inprogress, wip, work in progress, ongoing, current, \
    currently reading, currently, watching, currently watching, listening, studying, working, \
    begun, active, half, half read, partial, partially, partially read, partly, partly read, \
    in process, underway, rereading, re reading, reading now, \
    läuft, laeuft, angefangen, begonnen, in arbeit, in bearbeitung, lese gerade, lese ich gerade, am lesen, \
    teilweise, teilweise gelesen, gestartet, wird gelesen, aktuell, \
    en cours, commencé, commencée, entamé, entamée, en lecture, lecture en cours, en cours de \
    lecture, en train de lire, commence, entame, \
    en curso, en progreso, en proceso, empezado, empezada, leyendo, viendo, iniciado, iniciada, \
    comenzado, escuchando, leyendo ahora, \
    em andamento, em progresso, em curso, lendo, assistindo, começado, a decorrer, em leitura, \
    in corso, iniziato, iniziata, in lettura, leggendo, cominciato, sto leggendo, guardando, \
    читаю, в процессе, начато, начал, начала, смотрю, в работе, слушаю, изучаю, читаю сейчас, \
    在读, 在讀, 阅读中, 閱讀中, 进行中, 進行中, 正在读, 正在讀, 正在阅读, 在看, 正在看, 学习中, 學習中, 正在学习, 开始, \
    正在进行, 读了一半, \
    読書中, 読み中, 読んでいる, 読んでる, 進行中, 途中, 読みかけ, 視聴中, 学習中, 着手, 着手中, 対応中, 作業中, 読中, \
    읽는 중, 읽는중, 읽고 있음, 진행 중, 진행중, 시작, 시작함, 시청 중, 시청중, 보는 중, 보는중, 학습 중, 학습중, 수강 중, 수강중, \
    قيد القراءة, قيد التنفيذ, قيد التقدم, جاري, جاري القراءة, جاري العمل, قيد المشاهدة, قيد الإنجاز, بدأت, \
    أقرأ, أقرأه الآن
    """

  private static let skipped = """
    cancelled, canceled, dnf, abandoned, skipped, skip, dropped, did not finish, won't read, wont \
    read, will not read, gave up, given up, rejected, discarded, not reading, not interested, won't \
    do, wontdo, quit, killed, \
    abgebrochen, verworfen, übersprungen, entfällt, aufgegeben, abgelehnt, \
    abandonné, abandonnée, annulé, annulée, sauté, ignoré, laissé tomber, \
    abandonado, abandonada, cancelado, cancelada, saltado, omitido, descartado, descartada, \
    pulado, ignorado, desistido, desisti, \
    abbandonato, abbandonata, annullato, annullata, saltato, scartato, \
    брошено, бросил, бросила, отменено, пропущено, отброшено, заброшено, не дочитал, не дочитала, \
    放弃, 放棄, 已放弃, 弃读, 棄讀, 取消, 已取消, 跳过, 跳過, 弃, \
    中止, 断念, 挫折, キャンセル, スキップ, 見送り, 読むのをやめた, \
    포기, 취소, 취소됨, 건너뜀, 하차, 중단, \
    ملغي, ملغى, ملغاة, تم الإلغاء, متروك, تركته, تم التخطي, تخطي
    """

  private static let parked = """
    waiting, later, someday, some day, someday maybe, parked, park, on hold, onhold, hold, paused, \
    postponed, deferred, blocked, suspended, maybe, stalled, shelved, maybe later, read later, \
    später, spaeter, spater, pausiert, zurückgestellt, wartet, warten, wartend, irgendwann, verschoben, aufgeschoben, \
    geparkt, auf eis, \
    plus tard, en pause, en attente, reporté, reportée, un jour, suspendu, à plus tard, \
    más tarde, mas tarde, en pausa, pausado, pausada, pospuesto, pospuesta, aplazado, en espera, algún día, \
    para después, \
    mais tarde, em pausa, adiado, adiada, em espera, algum dia, para depois, suspenso, \
    più tardi, piu tardi, in pausa, in attesa, rimandato, rimandata, sospeso, sospesa, un giorno, \
    отложено, отложил, отложила, позже, потом, на паузе, пауза, ожидание, ожидает, когда нибудь, \
    приостановлено, на потом, \
    搁置, 擱置, 已搁置, 暂停, 暫停, 以后, 以後, 以后再读, 稍后, 稍後, 等待, 等待中, 延后, 推迟, 待定, 暂缓, \
    保留, 保留中, 後で, あとで, 後で読む, あとで読む, 延期, 待ち, 一時停止, 中断, いつか, 休止, \
    보류, 보류 중, 보류중, 나중에, 대기, 대기 중, 대기중, 연기, 언젠가, 일시중지, 일시 중지, \
    لاحقا, مؤجل, مؤجلة, معلق, معلقة, قيد الانتظار, في الانتظار, متوقف, يوما ما
    """

  private static let unread = """
    todo, to do, next, to read, toread, to watch, to listen, to study, to be read, to start, unread, \
    unwatched, unseen, unstarted, not started, not yet, not yet started, not read, not read yet, \
    not done, open, planned, pending, queued, queue, backlog, want to read, want to watch, tbr, plan \
    to read, plan to watch, incomplete, up next, wishlist, inbox, undone, outstanding, remaining, \
    yet to read, not watched, unfinished, not finished, not completed, new, \
    offen, noch offen, ungelesen, noch nicht, noch nicht gelesen, zu lesen, geplant, nicht gelesen, \
    nicht begonnen, nicht angefangen, will ich lesen, noch lesen, noch zu lesen, zu tun, ausstehend, \
    neu, \
    à lire, à faire, a lire, a faire, a voir, pas commence, prevu, non lu, non lue, pas lu, pas lue, pas commencé, non commencé, à voir, à \
    regarder, à écouter, prévu, pas encore, pas encore lu, \
    por leer, para leer, pendiente, sin leer, por hacer, no leído, no leída, no leido, aun no, no iniciado, sin \
    empezar, por ver, planeado, aún no, \
    para ler, por ler, pendente, a fazer, não lido, não lida, nao lido, nao iniciado, não iniciado, quero ler, por fazer, \
    para assistir, planejado, ainda não, \
    da leggere, da fare, non letto, non letta, non iniziato, da vedere, da guardare, da iniziare, \
    pianificato, non ancora, \
    не прочитано, непрочитано, прочитать, почитать, хочу прочитать, к прочтению, не начато, план, \
    запланировано, в планах, в очереди, буду читать, надо прочитать, посмотреть, не читал, не \
    читала, еще не читал, не просмотрено, \
    未读, 未讀, 想读, 想讀, 待读, 待讀, 未开始, 未開始, 计划, 計劃, 待办, 未完成, 待看, 想看, 未看, 没看, 待学, 要读, 没读, \
    还没读, 待阅读, 未阅读, \
    未読, 未着手, 読みたい, 予定, 未完了, 積読, 積ん読, 未視聴, 未, これから, 未開始, 読む予定, 未学習, これから読む, \
    안 읽음, 안읽음, 미완료, 예정, 읽을 예정, 읽고 싶음, 읽고싶음, 미독, 할 일, 미시작, 시작 전, 시작전, 미시청, 읽기 전, \
    غير مقروء, غير مقروءة, لم يبدأ, لم يقرأ, لم تقرأ, للقراءة, سأقرأ, لم أقرأ, مخطط, غير مكتمل, لم أبدأ, \
    لم يبدأ بعد
    """

  /// What a cell says where the head of its column asks.
  static let yes = "yes, y, true, ja, oui, sí, sim, да, 是, はい, 有, 예, 네, نعم, checked"
  static let no = """
    no, n, false, nein, non, não, нет, 否, 不, いいえ, 无, 無, 아니오, 아니요, لا, unchecked, none, not, nope
    """
}
