# Sourced by mvnw: find_jdk prints the home of a JDK 25 or newer, or fails with one sentence.

required_java=25

# The major version of the JDK in $1; nothing when there is no JDK, a JRE does not compile.
java_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] ||
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  printf '%s' "$version"
}

# The homes where a JDK may be, best guess first, one a line.
candidate_jdks() {
  [ -z "${JAVA_HOME-}" ] || printf '%s\n' "$JAVA_HOME"
  # A shell has globs off or on as its caller likes; here they must be on.
  set +f
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$required_java" 2>/dev/null
  elif command -v java >/dev/null 2>&1; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.jdks/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ ! -d "$home" ] || printf '%s\n' "$home"
  done
}

find_jdk() {
  candidate_jdks | {
    while IFS= read -r home; do
      major=$(java_major "$home")
      if [ "${major:-0}" -ge "$required_java" ]; then
        printf '%s\n' "$home"
        exit 0
      fi
    done
    echo "Palaestra needs a JDK $required_java or newer and found none: install one" \
      "(for example Eclipse Temurin $required_java) or point JAVA_HOME to it." >&2
    exit 1
  }
}
