# Finds a JDK that can build and run Skidpad. Sourced by ./mvnw and ./skidpad; plain POSIX sh.
#
#   find_jdk || exit 2      sets and exports JAVA_HOME, or says what to install
#
# Order: JAVA_HOME, the usual folders, `java` on the PATH. Among the folders' JDKs the lowest version that is
# new enough wins, since that is the one the build is tested with.

SKIDPAD_JDK=25

# Prints the major version of the JDK in folder $1; nothing if there is none, or only a JRE.
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" | head -n 1
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -n 1
  fi
}

# True if the folder $1 holds a JDK that is new enough.
jdk_fits() {
  _major=$(jdk_major "$1")
  [ -n "$_major" ] && [ "$_major" -ge "$SKIDPAD_JDK" ]
}

find_jdk() {
  _found=''
  if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then
    _found=$JAVA_HOME
  else
    _lowest=''
    for _home in /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
      if jdk_fits "$_home" && { [ -z "$_lowest" ] || [ "$_major" -lt "$_lowest" ]; }; then
        _lowest=$_major
        _found=$_home
      fi
    done
  fi
  if [ -z "$_found" ] && command -v java >/dev/null 2>&1; then
    _home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    if [ -n "$_home" ] && jdk_fits "$_home"; then
      _found=$_home
    fi
  fi
  if [ -z "$_found" ]; then
    echo "skidpad: no JDK $SKIDPAD_JDK or newer found. Install one (https://adoptium.net, or: sdk install java $SKIDPAD_JDK-tem) or set JAVA_HOME to it." >&2
    return 1
  fi
  JAVA_HOME=$_found
  export JAVA_HOME
}
