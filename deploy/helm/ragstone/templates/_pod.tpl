{{/* The security of every pod: the restricted standard. Takes the user's id. */}}
{{- define "ragstone.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ int64 . }}
runAsGroup: {{ int64 . }}
fsGroup: {{ int64 . }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "ragstone.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{/* Where the pods of a component run. Takes root, component and pod. */}}
{{- define "ragstone.placement" -}}
{{- $selector := dict "matchLabels" (include "ragstone.selector" . | fromYaml) -}}
{{- if ne .pod.antiAffinity "none" }}
affinity:
  podAntiAffinity:
    {{- $term := dict "topologyKey" "kubernetes.io/hostname" "labelSelector" $selector }}
    {{- if eq .pod.antiAffinity "hard" }}
    requiredDuringSchedulingIgnoredDuringExecution: {{- list $term | toYaml | nindent 6 }}
    {{- else }}
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm: {{- toYaml $term | nindent 10 }}
    {{- end }}
{{- end }}
{{- if .pod.topologySpread.enabled }}
topologySpreadConstraints:
  - topologyKey: {{ .pod.topologySpread.topologyKey }}
    maxSkew: {{ .pod.topologySpread.maxSkew }}
    whenUnsatisfiable: {{ .pod.topologySpread.whenUnsatisfiable }}
    labelSelector: {{- toYaml $selector | nindent 6 }}
{{- end }}
{{- with .pod.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .pod.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .pod.priorityClassName }}
priorityClassName: {{ quote . }}
{{- end }}
{{- end }}

{{- define "ragstone.pullSecrets" -}}
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ quote . }}
  {{- end }}
{{- end }}
{{- end }}

{{/* A variable from a secret. Takes variable, name and key. */}}
{{- define "ragstone.secretVariable" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef: {name: {{ quote .name }}, key: {{ quote .key }}}
{{- end }}

{{/* Name of a service's secret with its password for Kafka. Takes root and service. */}}
{{- define "ragstone.kafkaUserSecret" -}}
{{- $made := ternary (include "ragstone.kafkaUserName" .service) "" .root.Values.strimzi.users.enabled -}}
{{ .service.kafkaUser.existingSecret | default $made }}
{{- end }}

{{- define "ragstone.kafkaUserName" -}}
{{ .kafkaUser.name | default .fullname }}
{{- end }}

{{/* Variables of a service: what is secret, and what the JVM reads. Takes root, name and service. */}}
{{- define "ragstone.variables" -}}
{{- $values := .root.Values -}}
{{- with .service.javaOptions }}
- {name: JAVA_TOOL_OPTIONS, value: {{ quote . }}}
{{- end }}
{{- with $values.auth }}
{{- if and (eq .mode "gateway") .gateway.existingSecret }}
{{ include "ragstone.secretVariable" (dict "variable" "RAGSTONE_AUTH_GATEWAY_SECRET" "name" .gateway.existingSecret "key" .gateway.key) }}
{{- end }}
{{- end }}
{{- if include "ragstone.kafka.sasl" .root }}
- {name: BROKER_USERNAME, value: {{ include "ragstone.kafkaUserName" .service | quote }}}
{{ include "ragstone.secretVariable" (dict "variable" "BROKER_PASSWORD" "name" (include "ragstone.kafkaUserSecret" .) "key" .service.kafkaUser.key) }}
{{- end }}
{{- if and (include "ragstone.needsIndex" .) $values.qdrant.apiKey.existingSecret }}
{{ include "ragstone.secretVariable" (dict "variable" "RAGSTONE_INDEX_QDRANT_API_KEY" "name" $values.qdrant.apiKey.existingSecret "key" $values.qdrant.apiKey.key) }}
{{- end }}
{{- if include "ragstone.needsPostgresql" . }}
{{- $database := $values.postgresql }}
{{ include "ragstone.secretVariable" (dict "variable" "QUARKUS_DATASOURCE_USERNAME" "name" $database.existingSecret "key" $database.usernameKey) }}
{{ include "ragstone.secretVariable" (dict "variable" "QUARKUS_DATASOURCE_PASSWORD" "name" $database.existingSecret "key" $database.passwordKey) }}
{{- end }}
{{- with $values.redis.password }}
{{- if .existingSecret }}
{{ include "ragstone.secretVariable" (dict "variable" "RAGSTONE_LIMITS_REDIS_PASSWORD" "name" .existingSecret "key" .key) }}
{{- end }}
{{- end }}
{{- range $variable, $secret := .service.secretEnv }}
{{ include "ragstone.secretVariable" (dict "variable" $variable "name" $secret.name "key" $secret.key) }}
{{- end }}
{{- with .service.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Secrets that a service reads as files: a map from the name of a volume to that of a secret. Takes root, name and service. */}}
{{- define "ragstone.secretFiles" -}}
{{- $values := .root.Values -}}
{{- if eq $values.auth.mode "api-key" }}
api-keys: {{ quote $values.auth.apiKeys.existingSecret }}
{{- end }}
{{- if $values.tls.enabled }}
tls: {{ quote $values.tls.existingSecret }}
{{- end }}
{{- with include "ragstone.kafka.caSecret" .root }}
kafka-ca: {{ quote . }}
{{- end }}
{{- with include "ragstone.kafka.certificateSecret" . }}
kafka-certificate: {{ quote . }}
{{- end }}
{{- with include "ragstone.qdrant.secret" (dict "root" .root "name" .name "part" "ca") }}
qdrant-ca: {{ quote . }}
{{- end }}
{{- with include "ragstone.qdrant.secret" (dict "root" .root "name" .name "part" "certificate") }}
qdrant-certificate: {{ quote . }}
{{- end }}
{{- if and (include "ragstone.needsPostgresql" .) $values.postgresql.ca.existingSecret }}
postgresql-ca: {{ quote $values.postgresql.ca.existingSecret }}
{{- end }}
{{- with $values.redis.ca.existingSecret }}
redis-ca: {{ quote . }}
{{- end }}
{{- end }}

{{/* Probes of a service. Takes root and pod. */}}
{{- define "ragstone.probes" -}}
{{- $scheme := include "ragstone.scheme" .root | upper -}}
startupProbe:
  httpGet: {path: /q/health/started, port: management, scheme: {{ $scheme }}}
  {{- toYaml .pod.probes.startup | nindent 2 }}
livenessProbe:
  httpGet: {path: /q/health/live, port: management, scheme: {{ $scheme }}}
  {{- toYaml .pod.probes.liveness | nindent 2 }}
readinessProbe:
  httpGet: {path: /q/health/ready, port: management, scheme: {{ $scheme }}}
  {{- toYaml .pod.probes.readiness | nindent 2 }}
{{- end }}

{{/* Variable, mount and volume by which curl knows the services' authority. Take the root. */}}
{{- define "ragstone.curl.variable" -}}
{{- if include "ragstone.tls.caSecret" . }}
- {name: CURL_CA_BUNDLE, value: /etc/ragstone/tls/{{ .Values.tls.caKey }}}
{{- end }}
{{- end }}

{{- define "ragstone.curl.mount" -}}
{{- if include "ragstone.tls.caSecret" . }}
- {name: ca, mountPath: /etc/ragstone/tls, readOnly: true}
{{- end }}
{{- end }}

{{- define "ragstone.curl.volume" -}}
{{- with include "ragstone.tls.caSecret" . }}
- name: ca
  secret:
    secretName: {{ quote . }}
    # The key stays with the services.
    items: [{key: {{ quote $.Values.tls.caKey }}, path: {{ quote $.Values.tls.caKey }}}]
    defaultMode: 0440
{{- end }}
{{- end }}
