import StudyModel
import Testing

@Suite struct `Words to look for` {
  @Test(arguments: [
    ("must", "MUST_SEE", true), ("see", "MUST_SEE", true), ("ust", "MUST_SEE", false),
    ("must-see", "Must see this", true), ("see must", "MUST_SEE", true), ("cafe", "Das Café", true),
    ("CAFÉ", "das cafe", true), ("strasse", "Straße 5", true), ("lambda", "", false),
    ("lambda lambdas", "lambda", false), ("aws.amazon", "aws.amazon.com", true), ("一", "一二", true),
    ("e", "日本 éa", true), ("x", "日本x", true),
  ])
  func `words fit where they begin others, without case and accents`(
    words: String, text: String, fits: Bool
  ) {
    #expect(WordPattern(words)?.fits(text) == fits)
  }

  @Test(arguments: [
    ("foobar+", "foobar+ in depth", true), ("foobar+", "foobar1", false),
    ("foobar+", "foobar", false), ("foobar", "foobar+", true), ("C++", "C++ guide", true),
    ("C++", "C++11", true), ("C++", "C# guide", false), ("C++", "cat", false),
    ("C#", "c#", true), ("C#", "C", false), ("c", "C++", true), (".net", "ASP.NET", true),
    (".net", "net", false), ("s3:", "S3: basics", true), ("s3:", "S3 basics", false),
    ("a->b", "a->b", true), ("a->b", "a b", false), ("c++ guide", "Guide to C++", true),
    ("k8s", "K8s", true), ("node.js", "Node.js", true), ("node.js", "node js", true),
    ("pub-sub", "Pub/Sub", true), ("pub-sub", "pub sub", true), ("pub-sub", "sub pub", false),
    ("pub-sub", "public subs", true),
    ("pub-sub", "pub a sub", false), ("tcp/ip", "TCP-IP", true), ("don't", "don’t", true),
    ("AWS_IAM", "aws iamx", true), ("c/cli", "C++/CLI", false), ("std::vec", "std::vector", true),
    ("“what’s”", "What's new", true), ("PrivateLi…", "PrivateLink", true),
  ])
  func `signs beside a word count, and between two they part`(
    words: String, text: String, fits: Bool
  ) {
    #expect(WordPattern(words)?.fits(text) == fits)
  }

  @Test(arguments: [
    ("学習", "機械学習の入門", true), ("習学", "機械学習", false), ("学", "機械学習", true),
    ("ばいく", "バイク", true), ("バイク", "ﾊﾞｲｸ", true), ("ハイク", "バイク", false),
    ("かつこう", "がっこう", false), ("ไทย", "ภาษาไทยง่าย", true), ("学習ai", "機械学習AI入門", true),
    ("AI入", "機械学習AI入門", true), ("AI入", "AIM入門", false), ("学習+", "機械学習1", false),
    ("학교", "대학교", false),
  ])
  func `in scripts without blanks a match begins anywhere`(
    words: String, text: String, fits: Bool
  ) {
    #expect(WordPattern(words)?.fits(text) == fits)
  }

  @Test(arguments: [
    ("\"routing loop\"", "The Routing Loop", true), ("\"routing loop\"", "Routing loops", false),
    ("\"routing loop\"", "Loop routing", false), ("\"loop\"", "Loops", false),
    ("\"c\"", "C++", false), ("\"c\"", "A C guide", true), ("\"foobar\" x", "x foobar+", false),
    ("\"c++ guide\"", "My C++ guide", true), ("\"c guide\"", "My C++ guide", false),
  ])
  func `quotes mean whole words side by side`(words: String, text: String, fits: Bool) {
    #expect(WordPattern(words)?.fits(text) == fits)
  }

  @Test func `a value with a blank was quoted`() {
    #expect(WordPattern(value: "routing loop")?.fits("a routing loop") == true)
    #expect(WordPattern(value: "routing loop")?.fits("a loop routing") == false)
    #expect(WordPattern(value: "routing loo")?.fits("a routing loop") == false)
    #expect(WordPattern(value: "rou")?.fits("a routing loop") == true)
    #expect(WordPattern(value: "\"rou\"")?.fits("a routing loop") == false)
  }

  @Test(arguments: [
    ("hub and spoke", "Hub and Spoke", true), ("hub spoke", "Hub and Spoke", false),
    ("spoke and hub", "Hub and Spoke", false), ("hub", "Hub", true), ("hub", "hubs", false),
    ("c", "C++", false), ("c++", "C++", true), ("c++", "C", false), ("hub", "“Hub”!", true),
    ("機械", "機械", true), ("機械", "機械学習", false),
  ])
  func `an exact pattern fits its own words only`(words: String, text: String, fits: Bool) {
    #expect(WordPattern(words, isExact: true)?.fits(text) == fits)
  }

  @Test func `what has no word is no pattern`() {
    for text in ["", " ", "%", "-_-", "\u{0}"] { #expect(WordPattern(text) == nil) }
  }
}
