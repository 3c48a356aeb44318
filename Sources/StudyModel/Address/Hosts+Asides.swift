extension Hosts {
  /// Pages of a host of repositories that are not about what a repository holds.
  static let repositoryAsides: KeyValuePairs = [
    "/sponsors/": "a page to fund it", "/orgs/*/people": "a team", "/:name$": "a profile",
    "/:name/:name/issues$": "a list of issues", "/:name/:name/issues/new": "a form for an issue",
    "/:name/:name/pulls$": "a list of changes", "/:name/:name/graphs": "figures of a repository",
    "/:name/:name/stargazers": "figures of a repository",
    "/:name/:name/network": "figures of a repository",
    "/:name/:name/fork$": "a page to copy it",
  ]

  /// Hosts of profiles, chat rooms, buttons to share, funding and licences.
  static let ofAsides =
    asides(
      "a chat room",
      """
      discord.gg discord.com discordapp.com gitter.im *.slack.com t.me telegram.me
      chat.whatsapp.com matrix.to webchat.freenode.net web.libera.chat *.zulipchat.com
      app.element.io *.mattermost.com
      """)
    + asides(
      "a page to fund it",
      """
      patreon.com opencollective.com ko-fi.com buymeacoffee.com buymeacoff.ee paypal.me
      liberapay.com flattr.com issuehunt.io afdian.net afdian.com boosty.to
      """)
    + asides(
      "a licence",
      """
      choosealicense.com unlicense.org wtfpl.net i.creativecommons.org
      mirrors.creativecommons.org licensebuttons.net
      """)
    + words("instagram.com threads.net mastodon.social vk.com keybase.io").map {
      Host($0, asides: ["/:name$": "a profile"])
    }
    + [
      Host(
        "creativecommons.org", asides: ["/licenses": "a licence", "/publicdomain": "a licence"]),
      Host(
        "opensource.org", asides: ["/license": "a licence"]),
      Host("gnu.org", asides: ["/licenses": "a licence", "/copyleft": "a licence"]),
      Host("apache.org", asides: ["/licenses": "a licence"]),
      Host("spdx.org", asides: ["/licenses": "a licence"]),
      Host(
        "paypal.com", asides: ["/donate": "a page to fund it", "/paypalme": "a page to fund it"]),
      Host(
        "facebook.com", "m.facebook.com",
        asides: [
          "/sharer": "a page to share", "/share": "a page to share", "/profile.php": "a profile",
          "/:name$": "a profile",
        ]),
      Host("bsky.app", asides: ["/profile/:name$": "a profile"]),
      Host("weibo.com", asides: ["/:name$": "a profile", "/u/:name$": "a profile"]),
      Host("dev.to", asides: ["/:name$": "a profile"], isBlog: true),
      Host("zhihu.com", asides: ["/people/:name$": "a profile"]),
      Host(
        "news.ycombinator.com",
        asides: ["/submitlink": "a page to share", "/user": "a profile"]),
      Host("addtoany.com", asides: ["/share": "a page to share"]),
    ]

  private static func asides(_ what: String, _ names: String) -> [Host] {
    words(names).map { Host($0, asides: ["/": what, "$": what]) }
  }
}
