{{/* Name of the chart in the names of resources. */}}
{{- define "ragstone.name" -}}
{{ .Values.nameOverride | default .Chart.Name | trunc 40 | trimSuffix "-" }}
{{- end }}

{{/* What the names of all resources begin with; 40 characters leave room for what is put behind. */}}
{{- define "ragstone.fullname" -}}
{{- $name := include "ragstone.name" . -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trimSuffix "-" }}
{{- else if contains $name .Release.Name -}}
{{ .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" }}
{{- end -}}
{{- end }}

{{/* Labels of every pod of the release. No value changes them, as no upgrade may change what selects pods. Takes the root. */}}
{{- define "ragstone.releaseSelector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ quote .Release.Name }}
{{- end }}

{{/* Labels that say which resources belong together. Takes root and component. */}}
{{- define "ragstone.selector" -}}
{{ include "ragstone.releaseSelector" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{/* Labels of a resource, each once. Takes root, component and maybe labels, which are its own and win over those of all. */}}
{{- define "ragstone.labels" -}}
{{- $usual := dict
  "app.kubernetes.io/version" .root.Chart.AppVersion
  "app.kubernetes.io/part-of" "ragstone"
  "app.kubernetes.io/managed-by" .root.Release.Service
  "helm.sh/chart" (printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_") -}}
{{ merge (include "ragstone.selector" . | fromYaml) (.labels | default dict) .root.Values.commonLabels $usual | toYaml }}
{{- end }}

{{/* Name, namespace and labels of a resource. Takes root, component and maybe labels; resource, if that is not its component. */}}
{{- define "ragstone.metadata" -}}
name: {{ .resource | default (printf "%s-%s" (include "ragstone.fullname" .root) .component) | quote }}
namespace: {{ quote .root.Release.Namespace }}
labels: {{- include "ragstone.labels" . | nindent 2 }}
{{- end }}

{{/* The services of the release, as a JSON list of their names. */}}
{{- define "ragstone.services" -}}
{{- $names := list -}}
{{- range list "query" "ingestion" "eval" -}}
{{- if (index $.Values .).enabled -}}{{- $names = append $names . -}}{{- end -}}
{{- end -}}
{{ toJson $names }}
{{- end }}

{{/* Values of a service, its pod's filled up with what holds for all, its ports and its consumer group. Takes root and name. */}}
{{- define "ragstone.service" -}}
{{- $service := deepCopy (index .root.Values .name) -}}
{{- $_ := set $service "pod" (mergeOverwrite (deepCopy .root.Values.pod) $service.pod) -}}
{{- $_ := set $service "fullname" (printf "%s-%s" (include "ragstone.fullname" .root) .name) -}}
{{- $fixed := dict
  "query" (dict "http" 8080 "management" 9080)
  "ingestion" (dict "http" 8081 "management" 9081 "topic" "ragstone.documents" "group" "ingestion-service")
  "eval" (dict "http" 8082 "management" 9082 "topic" "ragstone.interactions" "group" "eval-service") -}}
{{ merge $service (index $fixed .name) | toJson }}
{{- end }}

{{- define "ragstone.serviceAccount" -}}
{{- if .serviceAccount.create -}}
{{ .serviceAccount.name | default .fullname }}
{{- else -}}
{{ .serviceAccount.name | default "default" }}
{{- end -}}
{{- end }}

{{/* The image of a service. Takes root and service. */}}
{{- define "ragstone.image" -}}
{{- $image := .service.image -}}
{{- if .root.Values.image.registry }}{{ .root.Values.image.registry }}/{{ end -}}
{{ $image.repository -}}
{{- if $image.digest -}}
@{{ $image.digest }}
{{- else -}}
:{{ coalesce $image.tag .root.Values.image.tag .root.Chart.AppVersion }}
{{- end -}}
{{- end }}

{{/* The topics of tenants, each once, as a JSON list. */}}
{{- define "ragstone.tenantTopics" -}}
{{- $topics := list -}}
{{- range .Values.tenants -}}{{- $topics = concat $topics .topics -}}{{- end -}}
{{ without (uniq $topics) "ragstone.documents" | toJson }}
{{- end }}
