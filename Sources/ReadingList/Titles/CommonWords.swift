/// Words that follow "by" in titles and are not names: "Sort by Name", "Split Costs by Region".
enum CommonWords {
  /// True for one of them in any case, and for its plural.
  static func contains(_ word: String) -> Bool {
    guard word.utf8.count < 20 else { return false }
    let word = word.lowercased()
    if all.contains(word[...]) { return true }
    if word.hasSuffix("s"), all.contains(word.dropLast()) { return true }
    return word.utf8.count > 6 && ends.contains { word.hasSuffix($0) }
  }

  private static let ends = [
    "ability", "ation", "ations", "ction", "ctions", "ment", "ments", "ness", "ology", "ware",
  ]

  private static let all = Set(
    """
    ability access account action activity address age agent algorithm alphabet amount analogy \
    anyone api app april area array attribute audience august author autumn average balance \
    batch bit block book branch brand browser bucket budget bug bus byte calendar callback car \
    case category century chance channel chapter character choice christmas circle city class \
    client climate cloud cluster code cohort color colour column command commit committee \
    company complexity component concept condition consensus container content context contract \
    convention copy cost count country county course cpu creation currency custom customer \
    cycle data database date day deadline decade december default definition degree demand \
    department dependency depth design device difficulty dimension disk district division \
    docker document domain dozens duration easter email end endpoint engine entity environment \
    epoch era error event everybody everyone evidence example exception experience experiment \
    expiry extension factor failure fargate feature february field file filter flag floor flow \
    folder force format formula frame framework frequency friday function future game gender \
    genre geography goal grade graph group half hand hash head header heart height hierarchy \
    host hour hundred hundreds id idea identity image impact importance index industry input \
    instance instinct instruction intent interest interface interval invitation invite ip issue \
    item january job journey json july june kafka key keyword kind kubernetes label lambda \
    language latency law layer lead length letter level lightning line link list load location \
    log luck machine magic magnitude mail majority map march margin market mass material means \
    medium member memory message method metric microservice midnight mile million millions \
    minute mistake mobile mode model module moment monday money month mood morning name \
    namespace nation nature need network night nobody node noon nothing november number object \
    objective objectives occasion occupation october office one operation order organization \
    origin outcome output owner package page parameter part partition path pattern payment \
    percent percentage performance period permission person phase phone piece pixel place plan \
    platform point policy popularity port position postgres power practice precedent preference \
    prefix price principle priority problem process product profession profile project property \
    protocol proxies proxy purpose quality quantity quarter query question queue rail range \
    rank rarity rate rating reason record redis reference region relevance repository request \
    requirement resource response result revenue review risk road role room root route row rule \
    s3 sample saturday scale scenario schedule schema school score script search season second \
    section sector segment sensor september sequence serverless service session severity sex \
    shape shard ship sight sign size skill somebody someone source space species speed spring \
    stage standard state status step storage story strategy street string structure style \
    subject subscription suffix summer sunday surname surprise swap symbol system table tag \
    target task tax team technique technology template ten tenant term terraform test text \
    theme thousand thousands thread threshold thursday tier time timestamp title today token \
    tomorrow tone tonight tool topic trade traffic train transaction transport tree trial \
    trigger trust truth tuesday two type unanimity unit url usage use user username value \
    variable vendor version video view virtue visibility voice volume vote wallet water way \
    wednesday week weekend weight width winter word work worker workload world write year zip \
    zone
    """.split(separator: " "))
}
