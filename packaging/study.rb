# Builds study from its repository. That has no fixed address yet, so
# HOMEBREW_STUDY_GIT names it, as here the copy in the current folder:
#
#   brew tap-new --no-git "$USER/study"
#   cp packaging/study.rb "$(brew --repository "$USER/study")/Formula/"
#   HOMEBREW_STUDY_GIT="file://$PWD" brew install --HEAD "$USER/study/study"
class Study < Formula
  desc "Get through your Markdown reading lists"
  license "Apache-2.0"
  head ENV.fetch("HOMEBREW_STUDY_GIT", "HOMEBREW_STUDY_GIT is not set"), using: :git, branch: "main"

  depends_on "pkgconf" => :build
  # The first with Swift 6.2.
  depends_on xcode: ["26.0", :build]
  depends_on "expat"
  depends_on "libmd"
  depends_on :macos
  depends_on "md4c"
  depends_on "utf8proc"

  uses_from_macos "sqlite"

  def install
    system "swift", "build", "--configuration", "release", "--product", "study", "--disable-sandbox"
    # The same places as those of make install.
    system "scripts/install-files", ".build/release/study", prefix
  end

  test do
    (testpath/"list.md").write "- [The Routing Loop](https://a.example)\n"
    system bin/"study", "import", "-q", "list.md"
    assert_match "The Routing Loop", shell_output("#{bin}/study next")
  end
end
