import Foundation
import Web

/// Units for systemd: the service with its socket, which no network reaches, the gate, which reaches nothing but the service, and what is done each
/// night and each week.
struct ServiceUnits {
  let settings: GateSettings
  let folder: GateFolder
  let program: String

  /// The file of the program that runs; also where a newer one was laid in its place.
  static var thisProgram: String {
    let found = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "shikaku"
    let mark = " (deleted)"
    return found.hasSuffix(mark) ? String(found.dropLast(mark.count)) : found
  }

  /// Every unit by its file's name.
  var all: [(name: String, text: String)] {
    [
      ("shikaku.socket", socket), ("shikaku.service", service), ("shikaku-gate.service", gate), ("shikaku-gateway.service", gateway),
      ("shikaku-seal.service", seal), ("shikaku-seal.timer", Self.timer("Seal the audit trail", "hourly")),
      ("shikaku-backup.service", backup), ("shikaku-backup.timer", Self.timer("Back the register up", "*-*-* 02:30:00")),
      ("shikaku-check.service", check), ("shikaku-check.timer", Self.timer("Look whether something is due", "*-*-* 07:00:00")),
      ("shikaku-lists.service", lists), ("shikaku-lists.timer", Self.timer("Renew the revocation list", "Sun *-*-* 03:30:00")),
    ]
  }

  /// Puts them beside the configuration.
  func write() throws {
    let place = folder.path + "/units"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for (name, text) in all { try OpenFile.write(Array(text.utf8), to: "\(place)/\(name)", existing: .replaced) }
  }

  /// What none of them has any need of.
  private static let confinement = """
    NoNewPrivileges=yes
    ProtectSystem=strict
    ProtectHome=yes
    PrivateTmp=yes
    PrivateDevices=yes
    ProtectClock=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelTunables=yes
    ProtectKernelModules=yes
    ProtectControlGroups=yes
    ProtectProc=invisible
    ProcSubset=pid
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    RemoveIPC=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    SystemCallFilter=~@privileged @resources
    SystemCallErrorNumber=EPERM
    RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
    """

  private static let alone = confinement + "\nCapabilityBoundingSet=\nUMask=0077"

  /// Programs of ours that run on. Threads of Swift's pool let others go first, and complain into the log where they may not.
  private static let running = alone + "\nSystemCallFilter=setpriority"

  /// What nginx needs on top, also where it only judges its configuration: it tries each port.
  private static let listening = """
    AmbientCapabilities=CAP_NET_BIND_SERVICE
    CapabilityBoundingSet=CAP_NET_BIND_SERVICE
    \(confinement)
    SystemCallFilter=setrlimit prlimit64 sched_setaffinity
    """
}

// What serves.
extension ServiceUnits {
  /// The socket stands from the machine's start to its end, so that whoever asks while the service starts anew waits and is not refused.
  var socket: String {
    """
    [Unit]
    Description=Shikaku's socket for the gate

    [Socket]
    ListenStream=\(settings.socket)
    SocketUser=shikaku
    SocketGroup=shikaku-gate
    SocketMode=0660
    DirectoryMode=0755

    [Install]
    WantedBy=sockets.target

    """
  }

  /// The service: users, folders and the register's address stand in serve.env, which only root and the service may read.
  var service: String {
    """
    [Unit]
    Description=Shikaku (資格確認)
    Documentation=file:/usr/share/shikaku/Docs/Operations.md
    Requires=shikaku.socket
    After=network.target shikaku.socket postgresql.service

    [Service]
    Type=notify
    User=shikaku
    SupplementaryGroups=shikaku-gate
    EnvironmentFile=/etc/shikaku/serve.env
    StateDirectory=shikaku
    WorkingDirectory=-/usr/share/shikaku
    ExecStart=\(program) serve --socket \(settings.socket) --host-name \(settings.hostNames.joined(separator: ",")) --gate \(folder.path) --quiet $SHIKAKU_SERVE_OPTIONS
    ExecReload=/bin/kill -USR2 $MAINPID
    Restart=on-failure
    RestartSec=1
    TimeoutStartSec=300
    TimeoutStopSec=60
    LimitNOFILE=20000
    # The lines of the log go to standard error; the address that it serves is known here.
    StandardOutput=null
    StandardError=journal
    \(Self.running)

    [Install]
    WantedBy=multi-user.target

    """
  }

  /// The gate: a user of its own that may listen below port 1024 and open the service's socket, and nothing else.
  var gate: String {
    """
    [Unit]
    Description=Shikaku gate (nginx)
    After=network-online.target shikaku.service
    Wants=network-online.target

    [Service]
    Type=forking
    User=shikaku-gate
    Group=shikaku-gate
    PIDFile=\(folder.path)/nginx.pid
    ExecStart=\(program) gate start --folder \(folder.path)
    ExecReload=\(program) gate reload --folder \(folder.path)
    ExecStop=\(program) gate stop --folder \(folder.path)
    Restart=on-failure
    RestartSec=1
    TimeoutStopSec=100
    LimitNOFILE=20000
    UMask=0027
    ReadWritePaths=\(folder.path)
    \(Self.listening)

    [Install]
    WantedBy=multi-user.target

    """
  }
}

extension ServiceUnits {
  /// The exchange folders of receipt computers, for those who have any.
  private var gateway: String {
    """
    [Unit]
    Description=Shikaku gateway (exchange folders)
    Documentation=file:/usr/share/shikaku/Docs/Gateway.md
    After=network.target postgresql.service

    [Service]
    Type=notify
    User=shikaku
    EnvironmentFile=/etc/shikaku/serve.env
    StateDirectory=shikaku shikaku-exchange
    StateDirectoryMode=0750
    ExecStart=\(program) gateway --root /var/lib/shikaku-exchange $SHIKAKU_GATEWAY_OPTIONS
    Restart=on-failure
    RestartSec=1
    TimeoutStopSec=60
    \(Self.running)

    [Install]
    WantedBy=multi-user.target

    """
  }
}

// What is done now and then.
extension ServiceUnits {
  /// For registers that no server with a key seals.
  private var seal: String {
    job(
      "Seal the audit trail", user: "shikaku",
      [
        "ConditionPathExists=/etc/shikaku/seal.key"
      ],
      [
        "EnvironmentFile=/etc/shikaku/serve.env", "StateDirectory=shikaku",
        "ExecStart=\(program) audit seal --seal-key /etc/shikaku/seal.key --witness /var/lib/shikaku/witness.jsonl",
      ])
  }

  /// One file a day; what is older than a week goes, once it stands elsewhere, too (Docs/Backup.md).
  private var backup: String {
    job(
      "Back the register up", user: "shikaku", [],
      [
        "EnvironmentFile=/etc/shikaku/serve.env", "StateDirectory=shikaku shikaku/backup", "StateDirectoryMode=0750",
        "ExecStart=/bin/sh -c 'exec \(program) backup --to /var/lib/shikaku/backup/register-$$(date +%%Y%%m%%d-%%H%%M%%S).backup'",
      ])
  }

  private var check: String {
    job(
      "Look whether something of the gate is due", user: "shikaku-gate", [],
      ["ReadWritePaths=\(folder.path)", "ExecStart=\(program) gate check --folder \(folder.path)"],
      confinedBy: Self.listening + "\nUMask=0027")
  }

  /// Where the authority is one of our own.
  private var lists: String {
    job(
      "Renew the revocation list", user: "root",
      [
        "ConditionPathExists=/etc/shikaku/ca/authority.key"
      ],
      [
        "ReadWritePaths=/etc/shikaku/ca", "ExecStart=\(program) ca crl --folder /etc/shikaku/ca",
        "ExecStartPost=/bin/systemctl reload shikaku-gate.service",
      ])
  }

  private func job(
    _ description: String, user: String, _ conditions: [String], _ lines: [String], confinedBy confinement: String = alone
  ) -> String {
    let head = ["[Unit]", "Description=Shikaku: \(description)"] + conditions + ["", "[Service]", "Type=oneshot", "User=\(user)"]
    return (head + lines + [confinement, ""]).joined(separator: "\n")
  }

  private static func timer(_ description: String, _ when: String) -> String {
    """
    [Unit]
    Description=Shikaku: \(description)

    [Timer]
    OnCalendar=\(when)
    RandomizedDelaySec=300
    Persistent=yes

    [Install]
    WantedBy=timers.target

    """
  }
}
