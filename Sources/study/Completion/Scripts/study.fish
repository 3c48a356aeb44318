# Completion of study for fish. Everything is asked of study itself, so this
# stays true whatever commands it gets.

function __study_complete
    set -l before (commandline -opc)
    set -l token (commandline -ct)
    set -l lines (command study ---complete fish $before[2..-1] "$token" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$token"
        case folders
            __fish_complete_directories "$token"
        case words
            test (count $lines) -gt 1; and printf '%s\n' $lines[2..-1]
    end
end

complete -c study -e
complete -c study -f -k -a '(__study_complete)'
